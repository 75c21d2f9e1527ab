package nl.plein.access.colleague;

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

/** For whom somebody was asked to work. */
@Component
class AskedOfMyData implements PartOfMyData {

    private final JdbcClient jdbc;
    private final Telling telling;

    AskedOfMyData(JdbcClient jdbc, Telling telling) {
        this.jdbc = jdbc;
        this.telling = telling;
    }

    @Override
    public String schema() {
        return "access";
    }

    @Override
    public Map<String, Set<String>> columns() {
        return Map.of("asked_to_work", Set.of("person", "asked_by"));
    }

    @Override
    public List<KeptThing> about(PersonId person, Locale language) {
        return jdbc.sql("""
                select organisation, role, asked_at from access.asked_to_work
                where person = :person order by asked_at, organisation, role
                """)
                .param("person", person.value())
                .query((row, _) -> telling.of("asked-to-work", new OrganisationId(row.getObject("organisation", UUID.class)), language)
                        .choice("role", row.getString("role"), "access.role")
                        .day("made", row.getTimestamp("asked_at").toInstant())
                        .told())
                .list();
    }

    @Override
    public void removeAt(OrganisationId organisation, Person person) {
        jdbc.sql("delete from access.asked_to_work where organisation = :organisation and person = :person")
                .param("organisation", organisation.value())
                .param("person", person.id().value())
                .update();
    }

    @Override
    public void forget(Person person) {
        jdbc.sql("delete from access.asked_to_work where person = :person").param("person", person.id().value()).update();
    }
}
