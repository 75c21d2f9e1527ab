package nl.plein.access.sharing;

import java.sql.Timestamp;
import java.time.Clock;
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
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** With which organisations something about somebody is shared, or was. Who leaves is shared no longer. */
@Component
class SharingOfMyData implements PartOfMyData {

    private static final String SHARINGS = "sharings";

    private final JdbcClient jdbc;
    private final Organisations organisations;
    private final Telling telling;
    private final WrittenByMe writtenByMe;
    private final Clock clock;

    SharingOfMyData(JdbcClient jdbc, Organisations organisations, Telling telling, WrittenByMe writtenByMe, Clock clock) {
        this.jdbc = jdbc;
        this.organisations = organisations;
        this.telling = telling;
        this.writtenByMe = writtenByMe;
        this.clock = clock;
    }

    @Override
    public String schema() {
        return "access";
    }

    @Override
    public Map<String, Set<String>> columns() {
        return Map.of("sharing", Set.of("subject", "shared_by", "ended_by"));
    }

    @Override
    public List<KeptThing> about(PersonId person, Locale language) {
        var things = new ArrayList<>(jdbc.sql("""
                select owner, receiver, purpose, shared_at, least(until, ended_at) as until from access.sharing
                where subject = :person order by shared_at, id
                """)
                .param("person", person.value())
                .query((row, _) -> telling.of(SHARINGS, new OrganisationId(row.getObject("owner", UUID.class)), language)
                        .text("shared-with", name(row.getObject("receiver", UUID.class)))
                        .choice("for-what", row.getString("purpose"), "agreement.purpose")
                        .day("since", row.getTimestamp("shared_at").toInstant())
                        .day("works-until", row.getTimestamp("until").toInstant())
                        .told())
                .list());
        things.addAll(writtenByMe.told(SHARINGS, "select count(*) from access.sharing where :person in (shared_by, ended_by)", person, language));
        return things;
    }

    private String name(UUID organisation) {
        return organisations.find(new OrganisationId(organisation)).map(Organisation::name).orElse("");
    }

    @Override
    public void removeAt(OrganisationId organisation, Person person) {
        jdbc.sql("""
                update access.sharing set ended_at = :now
                where subject = :person and owner = :organisation and ended_at is null and until > :now
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person.id().value())
                .param("organisation", organisation.value())
                .update();
    }

    @Override
    public void forget(Person person) {}
}
