package nl.plein.directory.kept;

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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who assured or corrected something. It stays when they leave, with an id that tells nothing. */
@Component
class DirectoryOfMyData implements PartOfMyData {

    private static final String DIRECTORY = "directory";

    private final WrittenByMe writtenByMe;
    private final JdbcClient jdbc;

    DirectoryOfMyData(WrittenByMe writtenByMe, JdbcClient jdbc) {
        this.writtenByMe = writtenByMe;
        this.jdbc = jdbc;
    }

    @Override
    public String schema() {
        return "directory";
    }

    @Override
    public Map<String, Set<String>> columns() {
        return Map.of(
                "initiative", Set.of("assured_by"),
                "listing", Set.of("assured_by"),
                "place", Set.of("assured_by"),
                "said", Set.of("said_by"),
                "brought", Set.of("person"),
                "judgement", Set.of("judged_by"),
                "page_holder", Set.of("given_by"),
                "report", Set.of("handled_by"),
                "claim", Set.of("decided_by"));
    }

    @Override
    public List<KeptThing> about(PersonId person, Locale language) {
        return writtenByMe.told(
                DIRECTORY,
                """
                select (select count(*) from directory.initiative where assured_by = :person)
                     + (select count(*) from directory.listing where assured_by = :person)
                     + (select count(*) from directory.place where assured_by = :person)
                     + (select count(*) from directory.said where said_by = :person)
                     + (select count(*) from directory.brought where person = :person)
                     + (select count(*) from directory.judgement where judged_by = :person)
                     + (select count(*) from directory.page_holder where given_by = :person)
                     + (select count(*) from directory.report where handled_by = :person)
                     + (select count(*) from directory.claim where decided_by = :person)
                """,
                person,
                language);
    }

    @Override
    public void removeAt(OrganisationId organisation, Person person) {}

    /** Files of somebody who is gone are waited for by nobody. */
    @Override
    public void forget(Person person) {
        jdbc.sql("delete from directory.brought where person = :person")
                .param("person", person.id().value())
                .update();
    }
}
