package nl.plein.journeys.share;

import java.sql.Timestamp;
import java.time.Instant;
import nl.plein.access.Keys;
import nl.plein.journeys.share.Share.Counted;
import nl.plein.people.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts for a company what its helpers did at all partners. It holds the keys of all of them while it counts, and gives
 * nothing but numbers. It counts until a moment that moves once a month: whoever looked every day could otherwise tell from
 * the difference what one colleague did yesterday.
 */
@Repository
class CountShare {

    private final Keys keys;
    private final JdbcClient jdbc;

    CountShare(Keys keys, JdbcClient jdbc) {
        this.keys = keys;
        this.jdbc = jdbc;
    }

    @Transactional
    Share of(OrganisationId company, Instant until) {
        return Share.of(keys.onDuty(() -> count(company, until)));
    }

    private Counted count(OrganisationId company, Instant until) {
        return jdbc.sql("""
                with part as (
                    select p.person, p.journey, p.since, coalesce(p.left_at, 'infinity') as left_at,
                           least(coalesce(p.left_at, 'infinity'), coalesce(e.at, 'infinity')) as over_at
                    from journeys.helper_from f
                    join journeys.journey j on j.organisation = f.organisation
                    join journeys.participant p on p.journey = j.id and p.person = f.person and p.part = 'HELPER'
                    left join journeys.ending e on e.journey = j.id
                    where f.company = :company and p.since < :until
                ), talk as (
                    select part.person, o.minutes from part
                    join journeys.moment m on m.journey = part.journey
                                          and m.starts_at >= part.since and m.starts_at < least(part.left_at, :until)
                    join journeys.moment_outcome o on o.moment = m.id and o.happened
                )
                select (select count(distinct person) from part) as helpers,
                       (select count(distinct person) from part where over_at >= :until) as who_run,
                       (select count(distinct journey) from part where over_at >= :until) as running,
                       (select count(distinct person) from talk) as who_talked,
                       (select count(*) from talk) as moments,
                       (select coalesce(sum(minutes), 0) from talk) as minutes
                """)
                .param("company", company.value())
                .param("until", Timestamp.from(until))
                .query((row, _) -> new Counted(
                        row.getInt("helpers"), row.getInt("who_run"), row.getInt("running"),
                        row.getInt("who_talked"), row.getInt("moments"), row.getInt("minutes")))
                .single();
    }
}
