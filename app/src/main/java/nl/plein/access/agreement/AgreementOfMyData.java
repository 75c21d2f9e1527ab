package nl.plein.access.agreement;

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

/** What somebody signed and wrote for an organisation. A signature stays, as an id: all sharing stands on it. */
@Component
class AgreementOfMyData implements PartOfMyData {

    private static final String AGREEMENTS = "agreements";

    private final JdbcClient jdbc;
    private final Telling telling;
    private final WrittenByMe writtenByMe;

    AgreementOfMyData(JdbcClient jdbc, Telling telling, WrittenByMe writtenByMe) {
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
        return Map.of("agreement", Set.of("made_by"), "agreement_signature", Set.of("person", "withdrawn_by"));
    }

    @Override
    public List<KeptThing> about(PersonId person, Locale language) {
        var things = new ArrayList<>(jdbc.sql("""
                select organisation, version, capacity, signed_at from access.agreement_signature
                where person = :person order by signed_at, organisation
                """)
                .param("person", person.value())
                .query((row, _) -> telling.of(AGREEMENTS, new OrganisationId(row.getObject("organisation", UUID.class)), language)
                        .number("signed-version", row.getInt("version"))
                        .text("signed-as", row.getString("capacity"))
                        .day("signed", row.getTimestamp("signed_at").toInstant())
                        .told())
                .list());
        things.addAll(writtenByMe.told(AGREEMENTS, """
                select (select count(*) from access.agreement where made_by = :person)
                     + (select count(*) from access.agreement_signature where withdrawn_by = :person)
                """, person, language));
        return things;
    }

    @Override
    public void removeAt(OrganisationId organisation, Person person) {}

    @Override
    public void forget(Person person) {}
}
