package nl.plein.journeys.kept;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.access.kept.KeptThing;
import nl.plein.access.kept.PartOfMyData;
import nl.plein.access.kept.Telling;
import nl.plein.people.OrganisationId;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Going to another organisation, and what a helper has on paper. */
@Component
class EndingOfMyData implements PartOfMyData {

    private final JdbcClient jdbc;
    private final Telling telling;

    EndingOfMyData(JdbcClient jdbc, Telling telling) {
        this.jdbc = jdbc;
        this.telling = telling;
    }

    @Override
    public String schema() {
        return "journeys";
    }

    @Override
    public Map<String, Set<String>> columns() {
        return Map.of(
                "handover", Set.of("person", "speaker", "asked_by", "said_by", "answered_by", "withdrawn_by"),
                "certificate", Set.of("holder"));
    }

    @Override
    public List<KeptThing> about(PersonId person, Locale language) {
        var things = new ArrayList<KeptThing>();
        things.addAll(jdbc.sql("""
                select owner, asked_at, said, answer from journeys.handover where person = :person or speaker = :person
                order by asked_at
                """)
                .param("person", person.value())
                .query((row, _) -> telling.of("journeys", new OrganisationId(row.getObject("owner", UUID.class)), language)
                        .day("asked", row.getTimestamp("asked_at").toInstant())
                        .choice("handed-over", row.getString("answer") == null ? row.getString("said") : row.getString("answer"))
                        .told())
                .list());
        things.addAll(jdbc.sql("""
                select organisation, name, talks, minutes, made_at from journeys.certificate where holder = :person order by made_at
                """)
                .param("person", person.value())
                .query((row, _) -> telling.of(
                                "certificates", new OrganisationId(row.getObject("organisation", UUID.class)), language)
                        .day("made", row.getTimestamp("made_at").toInstant())
                        .text("called", row.getString("name"))
                        .number("moments", row.getInt("talks"))
                        .told())
                .list());
        return things;
    }

    @Override
    public void removeAt(OrganisationId organisation, Person person) {
        jdbc.sql("delete from journeys.certificate where holder = :person and organisation = :organisation")
                .param("person", person.id().value())
                .param("organisation", organisation.value())
                .update();
        jdbc.sql("""
                delete from journeys.handover
                where (person = :person or speaker = :person) and (owner = :organisation or receiver = :organisation)
                """)
                .param("person", person.id().value())
                .param("organisation", organisation.value())
                .update();
    }

    @Override
    public void forget(Person person) {}

    /** A proof is no use when nobody can check it, so whoever has one stays until it is taken away or too old. */
    @Override
    public Set<PersonId> needed(Collection<PersonId> persons) {
        return jdbc.sql("select distinct holder from journeys.certificate where holder = any(:persons)")
                .param("persons", persons.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list().stream()
                .map(PersonId::new)
                .collect(Collectors.toSet());
    }
}
