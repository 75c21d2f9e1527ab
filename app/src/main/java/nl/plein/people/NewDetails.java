package nl.plein.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import nl.plein.shared.Tidy;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Other details that somebody filled in about a person. They count once the address as it stood said yes, and the new one
 * too: the first proves whose they are, the second that it is no stranger's. PostgreSQL holds the same rule.
 */
@Repository
@Transactional
public class NewDetails {

    /**
     * What was asked.
     *
     * @param email the address from then on, which may be the one there is
     */
    public record Asked(
            UUID id,
            PersonId person,
            String givenName,
            @Nullable String email,
            @Nullable String phone,
            boolean saidYesAtOld,
            boolean saidYesAtNew) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    NewDetails(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** In place of what was asked before, whose links lead nowhere from now on. */
    public Asked ask(PersonId person, String givenName, @Nullable String email, @Nullable String phone, String language) {
        drop(person);
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into people.new_details (id, person, given_name, email, email_key, phone, language, asked_at)
                values (:id, :person, :name, :email, :emailKey, :phone, :language, :now)
                """)
                .param("id", id)
                .param("person", person.value())
                .param("name", Tidy.text(givenName))
                .param("email", People.keptAddress(email))
                .param("emailKey", Sameness.ofAddress(email))
                .param("phone", People.kept(phone))
                .param("language", language)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return find(id).orElseThrow();
    }

    /** Nothing is asked any more: it was put back, or somebody said no. */
    public void drop(PersonId person) {
        jdbc.sql("delete from people.new_details where person = :person").param("person", person.value()).update();
    }

    public Optional<Asked> find(UUID id) {
        return jdbc.sql("""
                select id, person, given_name, email, phone, yes_at_old, yes_at_new from people.new_details where id = :id
                """)
                .param("id", id)
                .query(NewDetails::asked)
                .optional();
    }

    public void yesAtOld(UUID id) {
        yes(id, "update people.new_details set yes_at_old = :now where id = :id and yes_at_old is null");
    }

    public void yesAtNew(UUID id) {
        yes(id, "update people.new_details set yes_at_new = :now where id = :id and yes_at_new is null");
    }

    private void yes(UUID id, String sql) {
        jdbc.sql(sql).param("id", id).param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    /** @return whether these are the details from now on: not before everybody said yes who has to */
    public boolean settle(UUID id) {
        var settled = jdbc.sql("""
                update people.person p
                set given_name = d.given_name, given_name_key = :nameKey, email = d.email, email_key = d.email_key,
                    phone = d.phone, language = d.language, unreached_at = null
                from people.new_details d
                where d.id = :id and p.id = d.person and p.erased_at is null
                  and (p.email_key is null or d.yes_at_old is not null)
                  and (d.email_key is not distinct from p.email_key or d.yes_at_new is not null)
                """)
                .param("id", id)
                .param("nameKey", find(id).map(Asked::givenName).map(Sameness::ofName).orElse(""))
                .update() == 1;
        if (settled) jdbc.sql("delete from people.new_details where id = :id").param("id", id).update();
        return settled;
    }

    /** What nobody answered. */
    public int removeAskedBefore(Instant moment) {
        return jdbc.sql("delete from people.new_details where asked_at < :moment")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Asked asked(ResultSet row, int number) throws SQLException {
        return new Asked(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("given_name"),
                row.getString("email"),
                row.getString("phone"),
                row.getTimestamp("yes_at_old") != null,
                row.getTimestamp("yes_at_new") != null);
    }
}
