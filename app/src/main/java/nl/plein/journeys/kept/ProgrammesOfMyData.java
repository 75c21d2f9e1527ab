package nl.plein.journeys.kept;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.plein.access.kept.KeptThing;
import nl.plein.access.kept.PartOfMyData;
import nl.plein.access.kept.WrittenByMe;
import nl.plein.people.OrganisationId;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import org.springframework.stereotype.Component;

/** What somebody wrote for an organisation. A programme stays when they leave, with an id that tells nothing. */
@Component
class ProgrammesOfMyData implements PartOfMyData {

    private static final String PROGRAMMES = "programmes";

    private final WrittenByMe writtenByMe;

    ProgrammesOfMyData(WrittenByMe writtenByMe) {
        this.writtenByMe = writtenByMe;
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
        return writtenByMe.told(
                PROGRAMMES, "select count(*) from journeys.programme_version where made_by = :person", person, language);
    }

    @Override
    public void removeAt(OrganisationId organisation, Person person) {}

    @Override
    public void forget(Person person) {}
}
