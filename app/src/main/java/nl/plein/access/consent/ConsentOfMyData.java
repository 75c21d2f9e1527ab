package nl.plein.access.consent;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody was asked to agree to, for themselves or a child. Who leaves withdraws it all; that it was asked is proof. */
@Component
class ConsentOfMyData implements PartOfMyData {

    private static final String CONSENTS = "consents";

    private final JdbcClient jdbc;
    private final Telling telling;
    private final WrittenByMe writtenByMe;
    private final Clock clock;

    ConsentOfMyData(JdbcClient jdbc, Telling telling, WrittenByMe writtenByMe, Clock clock) {
        this.jdbc = jdbc;
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
        return Map.of(
                "consent", Set.of("subject", "asked_by"),
                "consent_giver", Set.of("person"),
                "consent_answer", Set.of("person", "written_by", "witness"),
                "consent_withdrawn", Set.of("by", "written_by"));
    }

    @Override
    public List<KeptThing> about(PersonId person, Locale language) {
        var things = new ArrayList<>(asked(person, language));
        things.addAll(writtenByMe.told(CONSENTS, """
                select (select count(*) from access.consent where asked_by = :person)
                     + (select count(*) from access.consent_answer where :person in (written_by, witness))
                     + (select count(*) from access.consent_withdrawn where written_by = :person)
                """, person, language));
        return things;
    }

    /** About me, and what I was asked about a child, who is not named. */
    private List<KeptThing> asked(PersonId person, Locale language) {
        return jdbc.sql("""
                select c.owner, c.purpose, c.asked_on, c.ends_on, c.subject = :person as about_me, a.yes, a.at, w.at as withdrawn_at
                from access.consent c
                left join access.consent_answer a on a.consent = c.id and a.person = :person
                left join access.consent_withdrawn w on w.consent = c.id
                where c.subject = :person
                   or exists (select from access.consent_giver g where g.consent = c.id and g.person = :person)
                order by c.asked_on, c.id
                """)
                .param("person", person.value())
                .query((row, _) -> telling.of(CONSENTS, new OrganisationId(row.getObject("owner", UUID.class)), language)
                        .choice("for-what", row.getString("purpose"), "agreement.purpose")
                        .choice("for-other", row.getBoolean("about_me") ? null : "GUARDIAN")
                        .day("asked", row.getObject("asked_on", LocalDate.class))
                        .choice("my-answer", row.getObject("yes", Boolean.class) == null ? null : row.getBoolean("yes") ? "yes" : "no")
                        .day("answered", instant(row.getTimestamp("at")))
                        .day("works-until", row.getObject("ends_on", LocalDate.class))
                        .day("withdrawn", instant(row.getTimestamp("withdrawn_at")))
                        .told())
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }

    /** Nothing is shared any more of who leaves, nor of a child for whom they said yes. */
    @Override
    public void removeAt(OrganisationId organisation, Person person) {
        jdbc.sql("""
                insert into access.consent_withdrawn (consent, at, by)
                select c.id, :now, :person from access.consent c
                where c.owner = :organisation
                  and (c.subject = :person
                       or exists (select from access.consent_giver g where g.consent = c.id and g.person = :person))
                on conflict (consent) do nothing
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("person", person.id().value())
                .param("organisation", organisation.value())
                .update();
    }

    @Override
    public void forget(Person person) {}
}
