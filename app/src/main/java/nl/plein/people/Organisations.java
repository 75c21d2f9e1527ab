package nl.plein.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The partners of the alliance, and those that were one. */
@Repository
@Transactional
public class Organisations {

    private static final String COLUMNS = "select id, name, kind, lead, since, ended_at from people.organisation ";

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Organisations(JdbcClient jdbc, ApplicationEventPublisher facts, Clock clock) {
        this.jdbc = jdbc;
        this.facts = facts;
        this.clock = clock;
    }

    /** Also those that left: what they kept is still there until it expires. */
    public List<Organisation> all() {
        return jdbc.sql(COLUMNS + "order by name, id").query(Organisations::organisation).list();
    }

    /** Those that take part now, the one that leads first. */
    public List<Organisation> partners() {
        return jdbc.sql(COLUMNS + "where ended_at is null order by lead desc, name, id")
                .query(Organisations::organisation)
                .list();
    }

    public Optional<Organisation> find(OrganisationId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(Organisations::organisation)
                .optional();
    }

    /** The one that leads the alliance. */
    public Optional<Organisation> leading() {
        return partners().stream().filter(Organisation::leads).findFirst();
    }

    /** Itself, or when it left whoever took over from it; nobody, when that one left as well and no other took over. */
    public Optional<Organisation> inCharge(OrganisationId id) {
        return jdbc.sql("""
                with recursive after as (
                    select id, ended_at, taken_over_by, 1 as step from people.organisation where id = :id
                    union
                    select o.id, o.ended_at, o.taken_over_by, a.step + 1
                    from people.organisation o join after a on o.id = a.taken_over_by
                    where a.ended_at is not null and a.step < 100)
                select id, name, kind, lead, since, ended_at from people.organisation
                where id = (select id from after where ended_at is null order by step limit 1)
                """)
                .param("id", id.value())
                .query(Organisations::organisation)
                .optional();
    }

    /** The first one leads. May be repeated: an organisation that is there already stays as it is. */
    public void add(OrganisationId id, String name, OrganisationKind kind) {
        jdbc.sql("""
                insert into people.organisation (id, name, kind, lead, since)
                values (:id, :name, :kind, not exists (select from people.organisation), :now)
                on conflict (id) do nothing
                """)
                .param("id", id.value())
                .param("name", name)
                .param("kind", kind.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Ends its part in the alliance. The one that leads stays; may be repeated.
     *
     * @param takenOverBy a partner, which cares for what was begun there from now on
     */
    public void end(OrganisationId id, OrganisationId takenOverBy) {
        var ended = jdbc.sql("""
                update people.organisation set ended_at = :now, taken_over_by = :next
                where id = :id and ended_at is null and not lead and id <> :next
                  and exists (select from people.organisation n where n.id = :next and n.ended_at is null)
                """)
                .param("id", id.value())
                .param("next", takenOverBy.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        if (ended == 1) facts.publishEvent(new PartnershipEnded(id, takenOverBy));
    }

    private static Organisation organisation(ResultSet row, int number) throws SQLException {
        var ended = row.getTimestamp("ended_at");
        return new Organisation(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("kind")),
                row.getBoolean("lead"),
                row.getTimestamp("since").toInstant(),
                ended == null ? null : ended.toInstant());
    }
}
