package nl.plein.journeys.kept;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.plein.access.kept.KeptThing;
import nl.plein.access.kept.PartOfMyData;
import nl.plein.access.kept.Telling;
import nl.plein.people.OrganisationId;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody wrote for an organisation. A programme stays when they leave, with an id that tells nothing. */
@Component
class JourneysOfMyData implements PartOfMyData {

    private static final String PROGRAMMES = "programmes";

    private final JdbcClient jdbc;
    private final Telling telling;

    JourneysOfMyData(JdbcClient jdbc, Telling telling) {
        this.jdbc = jdbc;
        this.telling = telling;
    }

    @Override
    public String schema() {
        return "journeys";
    }

    @Override
    public Map<String, Set<String>> columns() {
        return Map.of("programme_version", Set.of("made_by"));
    }

    @Override
    public List<KeptThing> about(PersonId person, Locale language) {
        var written = jdbc.sql("select count(*) from journeys.programme_version where made_by = :person")
                .param("person", person.value())
                .query(Long.class)
                .single();
        return written == 0
                ? List.of()
                : List.of(telling.of(PROGRAMMES, null, language).number("written-by-me", written).told());
    }

    @Override
    public void removeAt(OrganisationId organisation, Person person) {}

    @Override
    public void forget(Person person) {}
}
