package nl.plein.journeys.figure;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.plein.journeys.Journey.Ending.Reason;
import nl.plein.journeys.Moment.Went;
import nl.plein.journeys.Participant.Part;
import nl.plein.people.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Counts what was begun, done and ended. It names nobody. */
@Repository
@Transactional
class Figures {

    private final JdbcClient jdbc;

    Figures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param minutes of talks that happened */
    record Totals(int begun, int running, int talks, int missed, int minutes) {}

    /** @param early before the programme was done */
    record Ended(Reason reason, int early, int late) {}

    record Faces(Part part, int question, Went face, int many) {}

    Totals totals(Collection<OrganisationId> organisations, Instant since) {
        return jdbc.sql("""
                select count(*) filter (where j.started_at > :since) as begun,
                       count(*) filter (where e.journey is null) as running,
                       coalesce(sum(t.talks), 0) as talks, coalesce(sum(t.missed), 0) as missed,
                       coalesce(sum(t.minutes), 0) as minutes
                from journeys.journey j
                left join journeys.ending e on e.journey = j.id
                left join lateral (
                    select count(*) filter (where o.happened) as talks, count(*) filter (where not o.happened) as missed,
                           sum(o.minutes) as minutes
                    from journeys.moment m join journeys.moment_outcome o on o.moment = m.id
                    where m.journey = j.id and m.starts_at > :since) t on true
                where j.organisation = any(:organisations)
                """)
                .param("since", Timestamp.from(since))
                .param("organisations", ids(organisations))
                .query((row, _) -> new Totals(
                        row.getInt("begun"), row.getInt("running"), row.getInt("talks"), row.getInt("missed"), row.getInt("minutes")))
                .single();
    }

    /** The most frequent first; those of which no reason was asked are not in it. */
    List<Ended> ended(Collection<OrganisationId> organisations, Instant since) {
        return jdbc.sql("""
                select e.reason, count(*) filter (where e.why = 'STOPPED') as early, count(*) filter (where e.why = 'DONE') as late
                from journeys.ending e join journeys.journey j on j.id = e.journey
                where j.organisation = any(:organisations) and e.at > :since and e.reason is not null
                group by e.reason
                order by count(*) desc, e.reason
                """)
                .param("since", Timestamp.from(since))
                .param("organisations", ids(organisations))
                .query((row, _) -> new Ended(Reason.valueOf(row.getString("reason")), row.getInt("early"), row.getInt("late")))
                .list();
    }

    List<Faces> faces(Collection<OrganisationId> organisations, Instant since) {
        return jdbc.sql("""
                select p.part, f.question, f.face, count(*) as many
                from journeys.look_back b
                join journeys.participant p on p.id = b.participant
                join journeys.journey j on j.id = p.journey
                cross join lateral unnest(b.faces) with ordinality as f (face, question)
                where j.organisation = any(:organisations) and b.at > :since
                group by p.part, f.question, f.face
                """)
                .param("since", Timestamp.from(since))
                .param("organisations", ids(organisations))
                .query((row, _) -> new Faces(
                        Part.valueOf(row.getString("part")),
                        row.getInt("question"),
                        Went.valueOf(row.getString("face")),
                        row.getInt("many")))
                .list();
    }

    private static UUID[] ids(Collection<OrganisationId> organisations) {
        return organisations.stream().map(OrganisationId::value).toArray(UUID[]::new);
    }
}
