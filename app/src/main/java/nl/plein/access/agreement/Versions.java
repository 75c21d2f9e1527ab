package nl.plein.access.agreement;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.plein.access.decision.Act;
import nl.plein.access.decision.Agreement;
import nl.plein.access.decision.Clause;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Ground;
import nl.plein.access.decision.Opening;
import nl.plein.access.decision.Purpose;
import nl.plein.access.decision.Reach;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All versions of the agreement. The database refuses a change of one that was offered. */
@Repository
@Transactional
class Versions {

    static final RowMapper<Version> VERSION = (row, _) -> {
        var offered = row.getTimestamp("offered_at");
        return new Version(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("title"),
                row.getObject("begins", LocalDate.class),
                offered == null ? null : offered.toInstant());
    };

    private final JdbcClient jdbc;
    private final Clock clock;

    Versions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The newest first. */
    List<Version> all() {
        return jdbc.sql("select id, version, title, begins, offered_at from access.agreement order by version desc")
                .query(VERSION)
                .list();
    }

    Optional<Version> find(int version) {
        return jdbc.sql("select id, version, title, begins, offered_at from access.agreement where version = :version")
                .param("version", version)
                .query(VERSION)
                .optional();
    }

    Agreement read(int version) {
        var openings = jdbc.sql("select * from access.agreement_purpose where version = :version")
                .param("version", version)
                .query((row, _) -> new Opening(
                        Purpose.valueOf(row.getString("purpose")),
                        Ground.valueOf(row.getString("ground")),
                        row.getString("assessment"),
                        row.getBoolean("consent_to_share")))
                .list();
        var clauses = jdbc.sql("select * from access.agreement_clause where version = :version")
                .param("version", version)
                .query(Versions::clause)
                .list();
        return new Agreement(version, new HashSet<>(openings), new HashSet<>(clauses));
    }

    private static Clause clause(ResultSet row, int number) throws SQLException {
        var organisation = row.getObject("organisation", UUID.class);
        return new Clause(
                organisation == null ? null : new OrganisationId(organisation),
                Role.valueOf(row.getString("role")),
                Purpose.valueOf(row.getString("purpose")),
                DataClass.values()[row.getInt("class")],
                Act.valueOf(row.getString("act")),
                Reach.valueOf(row.getString("reach")));
    }

    /** A draft that begins as a copy of the newest version. There is one draft at a time: asked again, it is the answer. */
    int draft(PersonId by) {
        jdbc.sql("lock table access.agreement in share row exclusive mode").update();
        var newest = all().stream().findFirst();
        if (newest.isPresent() && newest.get().isDraft()) return newest.get().number();
        var number = newest.map(Version::number).orElse(0) + 1;
        jdbc.sql("""
                insert into access.agreement (version, title, made_by, made_at) values (:version, :title, :by, :at)
                """)
                .param("version", number)
                .param("title", newest.map(Version::title).orElse(""))
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        newest.map(Version::number).map(this::read).ifPresent(before -> {
            before.openings().forEach(opening -> open(number, opening));
            before.clauses().forEach(clause -> add(number, clause));
        });
        return number;
    }

    void name(int version, String title, LocalDate begins) {
        jdbc.sql("update access.agreement set title = :title, begins = :begins where version = :version")
                .param("version", version)
                .param("title", title)
                .param("begins", begins)
                .update();
    }

    /** A purpose needs its ground and its assessment: there is no other way to open one. */
    void open(int version, Opening opening) {
        jdbc.sql("""
                insert into access.agreement_purpose (version, purpose, ground, assessment, consent_to_share)
                values (:version, :purpose, :ground, :assessment, :consent)
                on conflict (version, purpose) do update set
                    ground = excluded.ground, assessment = excluded.assessment, consent_to_share = excluded.consent_to_share
                """)
                .param("version", version)
                .param("purpose", opening.purpose().name())
                .param("ground", opening.ground().name())
                .param("assessment", opening.assessment())
                .param("consent", opening.sharedOnlyWithConsent())
                .update();
    }

    void close(int version, Purpose purpose) {
        jdbc.sql("delete from access.agreement_purpose where version = :version and purpose = :purpose")
                .param("version", version)
                .param("purpose", purpose.name())
                .update();
    }

    void add(int version, Clause clause) {
        jdbc.sql("""
                insert into access.agreement_clause (version, purpose, organisation, role, class, act, reach)
                values (:version, :purpose, :organisation, :role, :class, :act, :reach)
                """)
                .param("version", version)
                .param("purpose", clause.purpose().name())
                .param("organisation", clause.organisation() == null ? null : clause.organisation().value())
                .param("role", clause.role().name())
                .param("class", clause.dataClass().number())
                .param("act", clause.act().name())
                .param("reach", clause.reach().name())
                .update();
    }

    /** Takes out what is said about a purpose for this partner, or for every partner. */
    void clear(int version, Purpose purpose, @Nullable OrganisationId organisation) {
        jdbc.sql("""
                delete from access.agreement_clause
                where version = :version and purpose = :purpose and organisation is not distinct from :organisation::uuid
                """)
                .param("version", version)
                .param("purpose", purpose.name())
                .param("organisation", organisation == null ? null : organisation.value())
                .update();
    }

    void drop(int version) {
        jdbc.sql("delete from access.agreement where version = :version")
                .param("version", version)
                .update();
    }

    /** From now on it does not change. */
    void offer(int version) {
        jdbc.sql("update access.agreement set offered_at = :at where version = :version and offered_at is null")
                .param("version", version)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
