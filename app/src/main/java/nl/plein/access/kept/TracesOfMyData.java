package nl.plein.access.kept;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.plein.people.OrganisationId;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who invited a partner, and who helped whom to sign in again. */
@Component
class TracesOfMyData implements PartOfMyData {

    private final JdbcClient jdbc;
    private final Telling telling;

    TracesOfMyData(JdbcClient jdbc, Telling telling) {
        this.jdbc = jdbc;
        this.telling = telling;
    }

    @Override
    public String schema() {
        return "access";
    }

    @Override
    public Map<String, Set<String>> columns() {
        return Map.of("invitation", Set.of("invited_by"), "factor_reset", Set.of("person", "reset_by"));
    }

    @Override
    public List<KeptThing> about(PersonId person, Locale language) {
        var things = new ArrayList<KeptThing>();
        things.addAll(jdbc.sql("""
                select organisation, reset_at from access.factor_reset where person = :person order by reset_at, organisation
                """)
                .param("person", person.value())
                .query((row, _) -> telling.of(
                                "factor-resets", new OrganisationId(row.getObject("organisation", UUID.class)), language)
                        .day("helped", row.getTimestamp("reset_at").toInstant())
                        .told())
                .list());
        things.addAll(written("factor-resets", "access.factor_reset where reset_by", person, language));
        things.addAll(written("invitations", "access.invitation where invited_by", person, language));
        return things;
    }

    private List<KeptThing> written(String kind, String where, PersonId person, Locale language) {
        return jdbc.sql("select organisation, count(*) as many from %s = :person group by 1 order by 1".formatted(where))
                .param("person", person.value())
                .query((row, _) -> telling.of(kind, new OrganisationId(row.getObject("organisation", UUID.class)), language)
                        .number("written-by-me", row.getLong("many"))
                        .told())
                .list();
    }

    @Override
    public void removeAt(OrganisationId organisation, Person person) {}

    /** An invitation to the address of somebody who left leads nowhere any more. */
    @Override
    public void forget(Person person) {
        jdbc.sql("delete from access.factor_reset where person = :person").param("person", person.id().value()).update();
        if (person.email() == null) return;
        jdbc.sql("delete from access.invitation where lower(email) = lower(:email) and accepted_at is null")
                .param("email", person.email())
                .update();
    }
}
