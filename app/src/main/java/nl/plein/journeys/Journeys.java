package nl.plein.journeys;

import static java.util.stream.Collectors.groupingBy;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.journeys.Journey.Ending;
import nl.plein.journeys.Journey.Meeting;
import nl.plein.journeys.Participant.Part;
import nl.plein.matching.ProposalId;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All journeys, running and over. An organisation finds those of its own people, and no others: the database sees to that. */
@Repository
@Transactional
public class Journeys {

    private static final String COLUMNS = """
            select j.id, j.organisation, j.organisations, j.match, j.programme, j.version, j.started_at, j.once,
                   m.way, m.link, e.why, e.reason, e.at as ended_at
            from journeys.journey j
            left join journeys.meeting m on m.journey = j.id
            left join journeys.ending e on e.journey = j.id
            """;

    /** Somebody in a journey. */
    public record Taking(Journey journey, Participant participant) {}

    private final JdbcClient jdbc;
    private final ContactMoments moments;

    Journeys(JdbcClient jdbc, ContactMoments moments) {
        this.jdbc = jdbc;
        this.moments = moments;
    }

    public Optional<Journey> find(JourneyId id) {
        return complete(jdbc.sql(COLUMNS + "where j.id = :id").param("id", id.value()).query(Journeys::bare).list()).stream()
                .findFirst();
    }

    /** Those of these that are there, in no order. */
    public List<Journey> find(Collection<JourneyId> ids) {
        if (ids.isEmpty()) return List.of();
        return complete(jdbc.sql(COLUMNS + "where j.id = any(:ids)")
                .param("ids", ids.stream().map(JourneyId::value).toArray(UUID[]::new))
                .query(Journeys::bare)
                .list());
    }

    public Optional<Journey> of(ProposalId match) {
        return complete(jdbc.sql(COLUMNS + """
                        where j.id = coalesce((select b.journey from journeys.bond b where b.match = :match limit 1),
                                              (select one.id from journeys.journey one where one.match = :match))
                        """)
                        .param("match", match.value())
                        .query(Journeys::bare)
                        .list())
                .stream()
                .findFirst();
    }

    /** Who this participant is now: whoever went on in a group is somebody else there. */
    private UUID now(UUID participant) {
        return jdbc.sql("select coalesce(goes_on_as, id) from journeys.participant where id = :id")
                .param("id", participant)
                .query(UUID.class)
                .optional()
                .orElse(participant);
    }

    /** Where this participant takes part now, and as whom. */
    public Optional<Taking> takingPart(UUID participant) {
        var now = now(participant);
        return ofParticipant(now).flatMap(journey -> journey.participant(now).map(me -> new Taking(journey, me)));
    }

    /** Whichever this participant takes part in. */
    public Optional<Journey> ofParticipant(UUID participant) {
        return complete(jdbc.sql(COLUMNS + "where j.id = (select journey from journeys.participant where id = :id)")
                        .param("id", participant)
                        .query(Journeys::bare)
                        .list())
                .stream()
                .findFirst();
    }

    /** Those in which this person takes part or has the word for somebody, the newest first. */
    public List<Journey> of(PersonId person) {
        return complete(jdbc.sql(COLUMNS + """
                where j.id in (select journey from journeys.participant where person = :person or speaker = :person)
                order by j.started_at desc, j.id
                """)
                .param("person", person.value())
                .query(Journeys::bare)
                .list());
    }

    /** What these organisations guide and is not over, the oldest first. */
    public List<Journey> running(Collection<OrganisationId> organisations) {
        return complete(jdbc.sql(COLUMNS + """
                where j.organisation = any(:organisations) and e.journey is null
                order by j.started_at, j.id
                """)
                .param("organisations", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(Journeys::bare)
                .list());
    }

    /** As {@link #running}, with those that are over in which somebody told something that nobody took up. */
    public List<Journey> asking(Collection<OrganisationId> organisations) {
        return complete(jdbc.sql(COLUMNS + """
                where j.organisation = any(:organisations) and (e.journey is null or exists (
                    select from journeys.worry w left join journeys.worry_handled h on h.worry = w.id
                    where w.journey = j.id and h.worry is null))
                order by j.started_at, j.id
                """)
                .param("organisations", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(Journeys::bare)
                .list());
    }

    /** Another organisation guides it from now on; links that were given out stay good. */
    public void guidedBy(JourneyId journey, OrganisationId next) {
        jdbc.sql("""
                update journeys.journey set organisation = :next,
                    organisations = case when :next = any (organisations) then organisations else organisations || :next end
                where id = :id
                """)
                .param("id", journey.value())
                .param("next", next.value())
                .update();
    }

    /** @return false when this match has its journey already, which stays as it is */
    public boolean add(Journey journey) {
        var added = jdbc.sql("""
                insert into journeys.journey (id, organisation, organisations, match, programme, version, started_at, once)
                values (:id, :organisation, :organisations, :match, :programme, :version, :at, :once)
                on conflict (match) do nothing
                """)
                .param("id", journey.id().value())
                .param("organisation", journey.organisation().value())
                .param("organisations", journey.organisations().stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("match", journey.match() == null ? null : journey.match().value())
                .param("programme", journey.programme())
                .param("version", journey.version())
                .param("at", Timestamp.from(journey.startedAt()))
                .param("once", journey.once())
                .update();
        if (added == 1) journey.participants().forEach(this::add);
        return added == 1;
    }

    private void add(Participant participant) {
        jdbc.sql("""
                insert into journeys.participant (id, journey, person, speaker, part, since)
                values (:id, :journey, :person, :speaker, :part, :since)
                """)
                .param("id", participant.id())
                .param("journey", participant.journey().value())
                .param("person", participant.person().value())
                .param("speaker", participant.speaker().value())
                .param("part", participant.part().name())
                .param("since", Timestamp.from(participant.since()))
                .update();
    }

    /** From now on they talk in this way. */
    public void meet(JourneyId journey, Meeting meeting, PersonId by, Instant at) {
        jdbc.sql("""
                insert into journeys.meeting (journey, way, link, by, at) values (:journey, :way, :link, :by, :at)
                on conflict (journey) do update set way = excluded.way, link = excluded.link, by = excluded.by, at = excluded.at
                """)
                .param("journey", journey.value())
                .param("way", meeting.way().name())
                .param("link", meeting.link())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** @return false when it was over already */
    public boolean end(JourneyId journey, Ending ending, @Nullable PersonId by) {
        return jdbc.sql("""
                insert into journeys.ending (journey, why, reason, by, at) values (:journey, :why, :reason, :by, :at)
                on conflict (journey) do nothing
                """)
                .param("journey", journey.value())
                .param("why", ending.why().name())
                .param("reason", ending.reason() == null ? null : ending.reason().name())
                .param("by", by == null ? null : by.value())
                .param("at", Timestamp.from(ending.at()))
                .update() == 1;
    }

    /** The match of one that is over goes to the next one of the same people, which begins from it; so do those of a group. */
    public void follow(Journey before, Journey next) {
        jdbc.sql("update journeys.journey set match = null where id = :id").param("id", before.id().value()).update();
        add(next);
        jdbc.sql("update journeys.bond set journey = :next where journey = :before")
                .param("next", next.id().value())
                .param("before", before.id().value())
                .update();
        jdbc.sql("update journeys.journey set follows = :before where id = :id")
                .param("before", before.id().value())
                .param("id", next.id().value())
                .update();
    }

    /** What these people went on with. */
    public Optional<Journey> after(JourneyId before) {
        return complete(jdbc.sql(COLUMNS + "where j.follows = :before order by j.started_at desc limit 1")
                        .param("before", before.value())
                        .query(Journeys::bare)
                        .list())
                .stream()
                .findFirst();
    }

    /** Waits for whoever changes this journey at this moment. */
    public Optional<Journey> lock(JourneyId id) {
        jdbc.sql("select id from journeys.journey where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /** Without those in it and what they planned. */
    private static Journey bare(ResultSet row, int number) throws SQLException {
        var match = row.getObject("match", UUID.class);
        var way = row.getString("way");
        var why = row.getString("why");
        return new Journey(
                new JourneyId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                Stream.of((UUID[]) row.getArray("organisations").getArray())
                        .map(OrganisationId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                match == null ? null : new ProposalId(match),
                row.getObject("programme", UUID.class),
                row.getInt("version"),
                row.getTimestamp("started_at").toInstant(),
                List.of(),
                way == null ? null : new Meeting(Meeting.Way.valueOf(way), row.getString("link")),
                List.of(),
                why == null ? null : ending(row),
                row.getBoolean("once"));
    }

    private static Ending ending(ResultSet row) throws SQLException {
        var reason = row.getString("reason");
        return new Ending(
                Ending.Why.valueOf(row.getString("why")),
                reason == null ? null : Ending.Reason.valueOf(reason),
                row.getTimestamp("ended_at").toInstant());
    }

    private List<Journey> complete(List<Journey> found) {
        var ids = found.stream().map(Journey::id).toList();
        var participants = participants(ids);
        var planned = moments.of(ids);
        return found.stream()
                .map(journey -> journey.with(
                        participants.getOrDefault(journey.id(), List.of()), planned.getOrDefault(journey.id(), List.of())))
                .toList();
    }

    private Map<JourneyId, List<Participant>> participants(List<JourneyId> journeys) {
        if (journeys.isEmpty()) return Map.of();
        return jdbc.sql("""
                select id, journey, person, speaker, part, since, left_at from journeys.participant
                where journey = any(:journeys) order by part, since, id
                """)
                .param("journeys", journeys.stream().map(JourneyId::value).toArray(UUID[]::new))
                .query(Journeys::participant)
                .list().stream()
                .collect(groupingBy(Participant::journey));
    }

    private static Participant participant(ResultSet row, int number) throws SQLException {
        var left = row.getTimestamp("left_at");
        return new Participant(
                row.getObject("id", UUID.class),
                new JourneyId(row.getObject("journey", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                new PersonId(row.getObject("speaker", UUID.class)),
                Part.valueOf(row.getString("part")),
                row.getTimestamp("since").toInstant(),
                left == null ? null : left.toInstant());
    }
}
