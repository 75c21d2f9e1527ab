package nl.plein.journeys.group;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.group.Joining.Said;
import nl.plein.journeys.group.Joining.Why;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What was asked of people who might do it together, and what each said. */
@Repository
@Transactional
public class Joinings {

    private static final String COLUMNS = "select id, journey, guest, person, asked_at, why from journeys.joining ";

    private final JdbcClient jdbc;

    Joinings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The last one that was asked for this journey. */
    public Optional<Joining> last(JourneyId journey) {
        return complete(jdbc.sql(COLUMNS + "where journey = :id order by asked_at desc, id limit 1")
                .param("id", journey.value())
                .query(Joinings::bare)
                .list());
    }

    Optional<Joining> find(UUID id) {
        return complete(jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(Joinings::bare).list());
    }

    /** @return false when something else is asked for this journey now */
    boolean add(Joining joining, PersonId by) {
        var added = jdbc.sql("""
                insert into journeys.joining (id, journey, guest, person, asked_by, asked_at)
                values (:id, :journey, :guest, :person, :by, :now)
                on conflict (journey) where closed_at is null do nothing
                """)
                .param("id", joining.id())
                .param("journey", joining.journey().value())
                .param("guest", joining.guest().value())
                .param("person", joining.person() == null ? null : joining.person().value())
                .param("by", by.value())
                .param("now", Timestamp.from(joining.askedAt()))
                .update();
        if (added == 1) ask(joining.id(), joining.answers().stream().map(Said::speaker).toList());
        return added == 1;
    }

    private void ask(UUID joining, Collection<PersonId> speakers) {
        jdbc.sql("insert into journeys.joining_answer (joining, speaker) select :joining, unnest(:speakers::uuid[])")
                .param("joining", joining)
                .param("speakers", speakers.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
    }

    /** What is said later counts instead of what was said before, until it is closed. */
    void say(UUID joining, PersonId speaker, boolean yes, PersonId by, Instant now) {
        jdbc.sql("update journeys.joining_answer set yes = :yes, by = :by, at = :now where joining = :joining and speaker = :speaker")
                .param("yes", yes)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .param("joining", joining)
                .param("speaker", speaker.value())
                .update();
    }

    void close(UUID joining, Why why, Instant now) {
        jdbc.sql("update journeys.joining set closed_at = :now, why = :why where id = :id and closed_at is null")
                .param("id", joining)
                .param("why", why.name())
                .param("now", Timestamp.from(now))
                .update();
    }

    private Optional<Joining> complete(List<Joining> found) {
        var said = said(found.stream().map(Joining::id).toList());
        return found.stream()
                .map(one -> new Joining(
                        one.id(), one.journey(), one.guest(), one.person(), one.askedAt(), one.why(),
                        said.getOrDefault(one.id(), List.of())))
                .findFirst();
    }

    private Map<UUID, List<Said>> said(List<UUID> joinings) {
        return jdbc.sql("select joining, speaker, yes from journeys.joining_answer where joining = any(:ids) order by at nulls last, speaker")
                .param("ids", joinings.toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        row.getObject("joining", UUID.class),
                        new Said(new PersonId(row.getObject("speaker", UUID.class)), row.getObject("yes", Boolean.class))))
                .list().stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    private static Joining bare(ResultSet row, int number) throws SQLException {
        var why = row.getString("why");
        return new Joining(
                row.getObject("id", UUID.class),
                new JourneyId(row.getObject("journey", UUID.class)),
                new JourneyId(row.getObject("guest", UUID.class)),
                person(row),
                row.getTimestamp("asked_at").toInstant(),
                why == null ? null : Why.valueOf(why),
                List.of());
    }

    private static @Nullable PersonId person(ResultSet row) throws SQLException {
        var person = row.getObject("person", UUID.class);
        return person == null ? null : new PersonId(person);
    }
}
