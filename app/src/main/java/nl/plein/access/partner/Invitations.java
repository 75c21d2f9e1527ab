package nl.plein.access.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.plein.people.OrganisationId;
import nl.plein.people.OrganisationKind;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who was asked to become a partner. */
@Repository
@Transactional
class Invitations {

    private static final String COLUMNS = """
            select id, organisation, invited_by, name, kind, email, language, sent_at, expires_at, partner
            from access.invitation
            """;

    private final JdbcClient jdbc;

    Invitations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Invitation invitation) {
        jdbc.sql("""
                insert into access.invitation
                    (id, organisation, invited_by, name, kind, email, language, sent_at, expires_at)
                values (:id, :organisation, :by, :name, :kind, :email, :language, :sent, :expires)
                """)
                .param("id", invitation.id())
                .param("organisation", invitation.organisation().value())
                .param("by", invitation.by().value())
                .param("name", invitation.name())
                .param("kind", invitation.kind().name())
                .param("email", invitation.email())
                .param("language", invitation.language())
                .param("sent", Timestamp.from(invitation.sentAt()))
                .param("expires", Timestamp.from(invitation.expiresAt()))
                .update();
    }

    /** Those that nobody said yes to, the newest first. */
    List<Invitation> open(OrganisationId organisation) {
        return jdbc.sql(COLUMNS + "where organisation = :organisation and accepted_at is null order by sent_at desc, id")
                .param("organisation", organisation.value())
                .query(Invitations::invitation)
                .list();
    }

    Optional<Invitation> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(Invitations::invitation).optional();
    }

    void sentAgain(UUID id, Instant at, Instant expiresAt) {
        jdbc.sql("update access.invitation set sent_at = :at, expires_at = :expires where id = :id and accepted_at is null")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("expires", Timestamp.from(expiresAt))
                .update();
    }

    /** Of two who say yes at the same moment, the second waits here for the first and finds that it was done. */
    boolean accept(UUID id, OrganisationId partner, Instant at) {
        return jdbc.sql("""
                update access.invitation set partner = :partner, accepted_at = :at, email = null
                where id = :id and accepted_at is null
                """)
                        .param("id", id)
                        .param("partner", partner.value())
                        .param("at", Timestamp.from(at))
                        .update()
                == 1;
    }

    /** Whether it was there, and nobody had said yes. */
    boolean withdraw(UUID id) {
        return jdbc.sql("delete from access.invitation where id = :id and accepted_at is null").param("id", id).update() == 1;
    }

    int forget(Instant expiredBefore) {
        return jdbc.sql("delete from access.invitation where expires_at < :moment")
                .param("moment", Timestamp.from(expiredBefore))
                .update();
    }

    private static Invitation invitation(ResultSet row, int number) throws SQLException {
        var partner = row.getObject("partner", UUID.class);
        return new Invitation(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                new PersonId(row.getObject("invited_by", UUID.class)),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getString("email"),
                row.getString("language"),
                row.getTimestamp("sent_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                partner == null ? null : new OrganisationId(partner));
    }
}
