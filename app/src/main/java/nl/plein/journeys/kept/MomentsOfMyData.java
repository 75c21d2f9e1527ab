package nl.plein.journeys.kept;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.access.kept.KeptThing;
import nl.plein.access.kept.PartOfMyData;
import nl.plein.access.kept.Telling;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Moment;
import nl.plein.people.OrganisationId;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody did together with another, without that other; and what they wrote themselves. */
@Component
class MomentsOfMyData implements PartOfMyData {

    private static final String JOURNEYS = "journeys";

    private final Journeys journeys;
    private final JdbcClient jdbc;
    private final Telling telling;
    private final Clock clock;

    MomentsOfMyData(Journeys journeys, JdbcClient jdbc, Telling telling, Clock clock) {
        this.journeys = journeys;
        this.jdbc = jdbc;
        this.telling = telling;
        this.clock = clock;
    }

    @Override
    public String schema() {
        return "journeys";
    }

    @Override
    public Map<String, Set<String>> columns() {
        return Map.ofEntries(
                Map.entry("participant", Set.of("person", "speaker")),
                Map.entry("meeting", Set.of("by")),
                Map.entry("time_asked", Set.of("by")),
                Map.entry("moment", Set.of("planned_by")),
                Map.entry("moment_moved", Set.of("by")),
                Map.entry("moment_cannot", Set.of("by")),
                Map.entry("move_asked", Set.of("by")),
                Map.entry("moment_outcome", Set.of("by")),
                Map.entry("note", Set.of("author")),
                Map.entry("note_draft", Set.of("author")),
                Map.entry("worry", Set.of("by")),
                Map.entry("worry_handled", Set.of("by")),
                Map.entry("ending", Set.of("by")),
                Map.entry("look_back", Set.of("by")),
                Map.entry("wish", Set.of("by")));
    }

    @Override
    public List<KeptThing> about(PersonId person, Locale language) {
        var things = new ArrayList<KeptThing>();
        for (var journey : journeys.of(person)) things.add(told(journey, person, language));
        return things;
    }

    private KeptThing told(Journey journey, PersonId person, Locale language) {
        var thing = telling.of(JOURNEYS, journey.organisation(), language)
                .day("began", journey.startedAt())
                .number("moments", journey.moments().stream().filter(Moment::happened).count())
                .choice("ended-because", journey.isOver() ? journey.ending().why() : null)
                .day("ended", journey.isOver() ? journey.ending().at() : null);
        for (var words : written(journey, person)) thing.text("my-words", words);
        return thing.told();
    }

    private List<String> written(Journey journey, PersonId person) {
        return Stream.of(
                        "select words from journeys.worry where journey = :journey and by = :person order by at",
                        """
                        select b.words from journeys.look_back b join journeys.participant p on p.id = b.participant
                        where p.journey = :journey and b.by = :person and b.words <> ''
                        """,
                        """
                        select n.words from journeys.note n join journeys.moment m on m.id = n.moment
                        where m.journey = :journey and n.author = :person order by n.at
                        """)
                .flatMap(sql -> jdbc.sql(sql)
                        .param("journey", journey.id().value())
                        .param("person", person.value())
                        .query(String.class)
                        .list().stream())
                .toList();
    }

    /** What was written by this person, or about this person by others, goes at once; that two people met goes later, without a name. */
    @Override
    public void removeAt(OrganisationId organisation, Person person) {
        for (var journey : journeys.of(person.id())) {
            if (!journey.organisations().contains(organisation)) continue;
            for (var sql : List.of(
                    "delete from journeys.worry where journey = :journey",
                    "update journeys.look_back set words = '' where participant in (select id from journeys.participant where journey = :journey)",
                    "delete from journeys.note where moment in (select id from journeys.moment where journey = :journey)",
                    "delete from journeys.note_draft where moment in (select id from journeys.moment where journey = :journey)",
                    "update journeys.meeting set link = null where journey = :journey"))
                jdbc.sql(sql).param("journey", journey.id().value()).update();
            leave(journey, person.id());
        }
    }

    private void leave(Journey journey, PersonId person) {
        jdbc.sql("""
                update journeys.participant set left_at = :now
                where journey = :journey and :person in (person, speaker) and left_at is null
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("journey", journey.id().value())
                .param("person", person.value())
                .update();
    }

    @Override
    public void forget(Person person) {}

    /** Whoever takes part, or speaks for somebody who does, until it is over. */
    @Override
    public Set<PersonId> needed(Collection<PersonId> persons) {
        return jdbc.sql("""
                select p.id
                from unnest(:persons::uuid[]) as p (id)
                where exists (
                    select from journeys.participant one
                    where p.id in (one.person, one.speaker) and one.left_at is null
                      and not exists (select from journeys.ending e where e.journey = one.journey))
                """)
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list().stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }
}
