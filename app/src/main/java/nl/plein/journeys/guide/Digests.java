package nl.plein.journeys.guide;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.UUID;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who got the letter of which Monday, and who wants none. */
@Repository
@Transactional
class Digests {

    private final JdbcClient jdbc;

    Digests(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when it went already, perhaps from another node, or is not wanted */
    boolean claim(PersonId coordinator, OrganisationId organisation, LocalDate monday) {
        return jdbc.sql("""
                insert into journeys.digest as d (person, organisation, week) values (:person, :organisation, :week)
                on conflict (person, organisation) do update set week = excluded.week
                where d.stopped_at is null and (d.week is null or d.week < excluded.week)
                """)
                .param("person", coordinator.value())
                .param("organisation", organisation.value())
                .param("week", Date.valueOf(monday))
                .update() == 1;
    }

    boolean isStopped(PersonId coordinator, Collection<OrganisationId> organisations) {
        return jdbc.sql("""
                select count(*) from journeys.digest
                where person = :person and organisation = any(:organisations) and stopped_at is not null
                """)
                .param("person", coordinator.value())
                .param("organisations", ids(organisations))
                .query(Integer.class)
                .single() > 0;
    }

    void stop(PersonId coordinator, Collection<OrganisationId> organisations, Instant now) {
        jdbc.sql("""
                insert into journeys.digest as d (person, organisation, stopped_at)
                select :person, one, :now from unnest(:organisations::uuid[]) as one
                on conflict (person, organisation) do update set stopped_at = coalesce(d.stopped_at, excluded.stopped_at)
                """)
                .param("person", coordinator.value())
                .param("organisations", ids(organisations))
                .param("now", Timestamp.from(now))
                .update();
    }

    void start(PersonId coordinator, Collection<OrganisationId> organisations) {
        jdbc.sql("update journeys.digest set stopped_at = null where person = :person and organisation = any(:organisations)")
                .param("person", coordinator.value())
                .param("organisations", ids(organisations))
                .update();
    }

    private static UUID[] ids(Collection<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
    }
}
