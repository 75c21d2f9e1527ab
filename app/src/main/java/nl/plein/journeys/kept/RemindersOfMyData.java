package nl.plein.journeys.kept;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.kept.KeptThing;
import nl.plein.access.kept.PartOfMyData;
import nl.plein.access.kept.Telling;
import nl.plein.people.OrganisationId;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who wants no reminders and no letter on Monday, and whose calendar shows when they talk. */
@Component
class RemindersOfMyData implements PartOfMyData {

    private static final String REMINDERS = "journeys";

    private final JdbcClient jdbc;
    private final Telling telling;

    RemindersOfMyData(JdbcClient jdbc, Telling telling) {
        this.jdbc = jdbc;
        this.telling = telling;
    }

    @Override
    public String schema() {
        return "journeys";
    }

    @Override
    public Map<String, Set<String>> columns() {
        return Map.of("reminder_stopped", Set.of("by"), "calendar_address", Set.of("speaker"), "digest", Set.of("person"));
    }

    @Override
    public List<KeptThing> about(PersonId person, Locale language) {
        return jdbc.sql("""
                select j.organisation, s.at from journeys.reminder_stopped s
                join journeys.participant p on p.id = s.participant
                join journeys.journey j on j.id = p.journey
                where s.by = :person
                union all
                select organisation, stopped_at from journeys.digest where person = :person and stopped_at is not null
                order by 2
                """)
                .param("person", person.value())
                .query((row, _) -> telling.of(
                                REMINDERS, new OrganisationId(row.getObject("organisation", UUID.class)), language)
                        .day("no-reminders-since", row.getTimestamp("at").toInstant())
                        .told())
                .list();
    }

    @Override
    public void removeAt(OrganisationId organisation, Person person) {
        var here = participants(organisation, person.id());
        for (var sql : List.of(
                "delete from journeys.calendar_address where speaker = :person and participant = any (:here)",
                "delete from journeys.reminder_stopped where by = :person and participant = any (:here)"))
            jdbc.sql(sql)
                    .param("person", person.id().value())
                    .param("here", here)
                    .update();
        jdbc.sql("delete from journeys.digest where person = :person and organisation = :organisation")
                .param("person", person.id().value())
                .param("organisation", organisation.value())
                .update();
    }

    private UUID[] participants(OrganisationId organisation, PersonId speaker) {
        return jdbc.sql("""
                select p.id from journeys.participant p
                join journeys.journey j on j.id = p.journey
                where p.speaker = :speaker and :organisation = any (j.organisations)
                """)
                .param("speaker", speaker.value())
                .param("organisation", organisation.value())
                .query(UUID.class)
                .list()
                .toArray(UUID[]::new);
    }

    @Override
    public void forget(Person person) {}
}
