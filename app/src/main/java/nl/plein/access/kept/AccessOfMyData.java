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
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** How somebody comes in, and the looks at and by them. */
@Component
class AccessOfMyData implements PartOfMyData {

    private static final List<String> WAYS_IN = List.of(
            "delete from access.sign_in_token where person = :person",
            "delete from access.passkey_owner where person = :person",
            "delete from access.code_app where person = :person",
            "delete from access.recovery_code where person = :person",
            "delete from access.known_browser where person = :person",
            "delete from access.provider_identity where person = :person");

    private final JdbcClient jdbc;
    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final Telling telling;

    AccessOfMyData(JdbcClient jdbc, FindByIndexNameSessionRepository<? extends Session> sessions, Telling telling) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.telling = telling;
    }

    @Override
    public String schema() {
        return "access";
    }

    @Override
    public Map<String, Set<String>> columns() {
        return Map.of(
                "personal_link", Set.of("subject", "holder"),
                "sign_in_token", Set.of("person"),
                "passkey_owner", Set.of("person"),
                "code_app", Set.of("person"),
                "recovery_code", Set.of("person"),
                "known_browser", Set.of("person"),
                "provider_identity", Set.of("person"),
                "look", Set.of("person", "subjects"));
    }

    @Override
    public List<KeptThing> about(PersonId person, Locale language) {
        var things = new ArrayList<KeptThing>();
        things.addAll(links(person, language));
        things.addAll(waysIn(person, language));
        things.addAll(looks(person, language));
        return things;
    }

    private List<KeptThing> links(PersonId person, Locale language) {
        return jdbc.sql("""
                select organisations, created_at, expires_at from access.personal_link
                where holder = :person order by created_at, token_hash
                """)
                .param("person", person.value())
                .query((row, _) -> {
                    var organisations = (UUID[]) row.getArray("organisations").getArray();
                    var one = organisations.length == 1 ? new OrganisationId(organisations[0]) : null;
                    return telling.of("links", one, language)
                            .day("made", row.getTimestamp("created_at").toInstant())
                            .day("works-until", row.getTimestamp("expires_at").toInstant())
                            .told();
                })
                .list();
    }

    private List<KeptThing> waysIn(PersonId person, Locale language) {
        var things = new ArrayList<>(jdbc.sql("""
                select 'PASSKEY' as way, p.label, p.created_at as since from access.passkey p
                join access.passkey_owner o on o.handle = p.owner where o.person = :person
                union all select 'CODE_APP', null, created_at from access.code_app where person = :person
                union all select 'RECOVERY_CODE', null, created_at from access.recovery_code where person = :person
                union all select 'KNOWN_BROWSER', null, used_at from access.known_browser where person = :person
                union all select 'PROVIDER', issuer, linked_at from access.provider_identity where person = :person
                order by since, way
                """)
                .param("person", person.value())
                .query((row, _) -> telling.of("factors", null, language)
                        .choice("way-in", row.getString("way"))
                        .text("called", row.getString("label"))
                        .day("made", row.getTimestamp("since").toInstant())
                        .told())
                .list());
        sessionsOf(person).forEach(session -> things.add(telling.of("sessions", null, language)
                .day("signed-in", session.getCreationTime())
                .told()));
        return things;
    }

    private List<KeptThing> looks(PersonId person, Locale language) {
        return jdbc.sql("""
                select organisation, count(*) filter (where subjects @> array[:person] and person <> :person) as at_me,
                       count(*) filter (where person = :person) as by_me, max(at) as last
                from access.look
                where person = :person or subjects @> array[:person]
                group by organisation order by organisation
                """)
                .param("person", person.value())
                .query((row, _) -> telling.of("looks", new OrganisationId(row.getObject("organisation", UUID.class)), language)
                        .times("looks-at-me", row.getLong("at_me"))
                        .times("looks-by-me", row.getLong("by_me"))
                        .day("last", row.getTimestamp("last").toInstant())
                        .told())
                .list();
    }

    /** Who looked stays written down, as a number without a name: it is the proof for others that nothing was hidden. */
    @Override
    public void removeAt(OrganisationId organisation, Person person) {}

    @Override
    public void forget(Person person) {
        WAYS_IN.forEach(sql -> jdbc.sql(sql).param("person", person.id().value()).update());
        sessionsOf(person.id()).forEach(session -> sessions.deleteById(session.getId()));
    }

    private List<? extends Session> sessionsOf(PersonId person) {
        return List.copyOf(sessions.findByPrincipalName(person.value().toString()).values());
    }
}
