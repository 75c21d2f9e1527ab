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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Beside whom a guide sat. The ways themselves are about somebody whom nobody knows, and who sees and removes all of it there. */
@Component
class WayOfMyData implements PartOfMyData {

    private static final String WAYS = "ways";

    private final WrittenByMe writtenByMe;
    private final JdbcClient jdbc;

    WayOfMyData(WrittenByMe writtenByMe, JdbcClient jdbc) {
        this.writtenByMe = writtenByMe;
        this.jdbc = jdbc;
    }

    @Override
    public String schema() {
        return "directory";
    }

    @Override
    public Map<String, Set<String>> columns() {
        return Map.of("way", Set.of("guide"));
    }

    @Override
    public List<KeptThing> about(PersonId person, Locale language) {
        return writtenByMe.told(WAYS, "select count(*) from directory.way where guide = :person", person, language);
    }

    /** Whoever asked to be followed is then seen by the colleagues of the guide who left. */
    @Override
    public void removeAt(OrganisationId organisation, Person person) {
        leave(person, organisation);
    }

    @Override
    public void forget(Person person) {
        leave(person, null);
    }

    private void leave(Person person, @Nullable OrganisationId organisation) {
        jdbc.sql("update directory.way set guide = null where guide = :person and organisation = coalesce(:organisation::uuid, organisation)")
                .param("person", person.id().value())
                .param("organisation", organisation == null ? null : organisation.value())
                .update();
    }
}
