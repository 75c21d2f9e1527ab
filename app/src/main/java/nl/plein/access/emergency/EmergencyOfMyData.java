package nl.plein.access.emergency;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.kept.KeptThing;
import nl.plein.access.kept.PartOfMyData;
import nl.plein.access.kept.Telling;
import nl.plein.access.kept.WrittenByMe;
import nl.plein.people.OrganisationId;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That somebody read about a person in danger, and why. The reason goes with the person: it may say who it was. */
@Component
class EmergencyOfMyData implements PartOfMyData {

    private static final String EMERGENCIES = "emergencies";

    private final JdbcClient jdbc;
    private final Telling telling;
    private final WrittenByMe writtenByMe;

    EmergencyOfMyData(JdbcClient jdbc, Telling telling, WrittenByMe writtenByMe) {
        this.jdbc = jdbc;
        this.telling = telling;
        this.writtenByMe = writtenByMe;
    }

    @Override
    public String schema() {
        return "access";
    }

    @Override
    public Map<String, Set<String>> columns() {
        return Map.of("emergency", Set.of("person", "subject", "ended_by"));
    }

    @Override
    public List<KeptThing> about(PersonId person, Locale language) {
        var things = new ArrayList<>(jdbc.sql("""
                select organisation, reason, began_at from access.emergency where subject = :person order by began_at, id
                """)
                .param("person", person.value())
                .query((row, _) -> telling.of(
                                EMERGENCIES, new OrganisationId(row.getObject("organisation", UUID.class)), language)
                        .day("read", row.getTimestamp("began_at").toInstant())
                        .text("reason", row.getString("reason"))
                        .told())
                .list());
        things.addAll(writtenByMe.told(EMERGENCIES, "select count(*) from access.emergency where :person in (person, ended_by)", person, language));
        return things;
    }

    @Override
    public void removeAt(OrganisationId organisation, Person person) {
        jdbc.sql("update access.emergency set reason = '' where subject = :person and :organisation in (owner, organisation)")
                .param("person", person.id().value())
                .param("organisation", organisation.value())
                .update();
    }

    @Override
    public void forget(Person person) {
        jdbc.sql("update access.emergency set reason = '' where subject = :person")
                .param("person", person.id().value())
                .update();
    }
}
