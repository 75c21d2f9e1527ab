package nl.plein.directory.claim;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.plein.directory.InitiativeId;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Claims that wait, and for a while those that were decided. */
@Repository
@Transactional
public class Claims {

    private static final String COLUMNS = """
            select c.id, c.initiative, c.belongs, c.email, c.language, c.for_organisation, c.proof, c.claimed_at
            from directory.claim c
            """;

    /** What nobody decided goes so much later. */
    private static final Duration UNDECIDED = Duration.ofDays(90);

    private final JdbcClient jdbc;

    Claims(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when this address claims it already */
    boolean add(Claim claim) {
        return jdbc.sql("""
                insert into directory.claim (id, initiative, belongs, email, language, for_organisation, proof, claimed_at)
                values (:id, :initiative, :belongs, :email, :language, :for, :proof, :at)
                on conflict do nothing
                """)
                .param("id", claim.id())
                .param("initiative", claim.initiative().value())
                .param("belongs", claim.belongs())
                .param("email", claim.email())
                .param("language", claim.language().getLanguage())
                .param("for", claim.forOrganisation() == null ? null : claim.forOrganisation().value())
                .param("proof", claim.proof().name())
                .param("at", Timestamp.from(claim.at()))
                .update() == 1;
    }

    Optional<Claim> findWaiting(UUID id) {
        return jdbc.sql(COLUMNS + "where c.id = :id and c.decided_at is null").param("id", id).query(Claims::read).optional();
    }

    /** About pages that these organisations keep, the oldest first. */
    public List<Claim> waiting(Collection<OrganisationId> keepers) {
        return jdbc.sql(COLUMNS + """
                join directory.initiative i on i.id = c.initiative
                where i.organisation = any (:keepers) and c.decided_at is null
                order by c.claimed_at, c.id
                """)
                .param("keepers", keepers.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(Claims::read)
                .list();
    }

    /** @return false when somebody else decided at the same moment */
    boolean decide(Claim claim, boolean granted, Instant now, @Nullable PersonId by) {
        return jdbc.sql("""
                update directory.claim set granted = :granted, decided_at = :now, decided_by = :by
                where id = :id and decided_at is null
                """)
                .param("id", claim.id())
                .param("granted", granted)
                .param("now", Timestamp.from(now))
                .param("by", by == null ? null : by.value())
                .update() == 1;
    }

    int removeDecidedBefore(Instant moment) {
        return jdbc.sql("""
                delete from directory.claim where decided_at < :moment or decided_at is null and claimed_at < :undecided
                """)
                .param("moment", Timestamp.from(moment))
                .param("undecided", Timestamp.from(moment.minus(UNDECIDED)))
                .update();
    }

    private static Claim read(ResultSet row, int number) throws SQLException {
        var organisation = row.getObject("for_organisation", UUID.class);
        return new Claim(
                row.getObject("id", UUID.class),
                new InitiativeId(row.getObject("initiative", UUID.class)),
                row.getString("belongs"),
                row.getString("email"),
                Locale.of(row.getString("language")),
                organisation == null ? null : new OrganisationId(organisation),
                Claim.Proof.valueOf(row.getString("proof")),
                row.getTimestamp("claimed_at").toInstant());
    }
}
