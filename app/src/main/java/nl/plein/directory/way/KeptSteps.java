package nl.plein.directory.way;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The steps of ways, each with what was done with it. Those that were thrown away are not seen again. */
@Repository
@Transactional
class KeptSteps {

    private final JdbcClient jdbc;

    KeptSteps(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In order. */
    List<KeptStep> of(Way way) {
        return jdbc.sql("""
                select id, kind, thing, help, by_guide, advice, done_at, offered_at, not_now_at
                from directory.way_step
                where way = :way and away_at is null
                order by position, id
                """)
                .param("way", way.id())
                .query(KeptSteps::step)
                .list();
    }

    /** At the end. */
    void add(Way way, KeptStep step) {
        jdbc.sql("""
                insert into directory.way_step (id, way, position, kind, thing, help, by_guide)
                values (:id, :way, (select coalesce(max(position), 0) + 1 from directory.way_step where way = :way),
                        :kind, :thing, :help, :byGuide)
                """)
                .param("id", step.id())
                .param("way", way.id())
                .param("kind", step.step().kind().name())
                .param("thing", step.step().thing(), Types.OTHER)
                .param("help", step.step().help())
                .param("byGuide", step.byGuide())
                .update();
    }

    void done(Way way, UUID step, boolean done, Instant now) {
        jdbc.sql("""
                update directory.way_step set done_at = case when :done then coalesce(done_at, :now) end
                where id = :step and way = :way
                """)
                .param("step", step)
                .param("way", way.id())
                .param("done", done)
                .param("now", Timestamp.from(now))
                .update();
    }

    void throwAway(Way way, UUID step, Instant now) {
        mark(way, step, now, "update directory.way_step set away_at = :now where id = :step and way = :way and away_at is null");
    }

    void notNow(Way way, UUID step, Instant now) {
        mark(way, step, now, "update directory.way_step set not_now_at = :now where id = :step and way = :way");
    }

    /** Whether it was not told before. */
    boolean offered(Way way, UUID step, Instant now) {
        return mark(way, step, now, "update directory.way_step set offered_at = :now where id = :step and way = :way and offered_at is null") == 1;
    }

    private int mark(Way way, UUID step, Instant now, String sql) {
        return jdbc.sql(sql).param("step", step).param("way", way.id()).param("now", Timestamp.from(now)).update();
    }

    void advise(Way way, UUID step, String advice) {
        jdbc.sql("update directory.way_step set advice = nullif(:advice, '') where id = :step and way = :way")
                .param("step", step)
                .param("way", way.id())
                .param("advice", advice)
                .update();
    }

    /** All steps, in this order from now on. */
    void order(Way way, List<UUID> steps) {
        for (var at = 0; at < steps.size(); at++)
            jdbc.sql("update directory.way_step set position = :position where id = :step and way = :way")
                    .param("position", at + 1)
                    .param("step", steps.get(at))
                    .param("way", way.id())
                    .update();
    }

    private static KeptStep step(ResultSet row, int number) throws SQLException {
        return new KeptStep(
                row.getObject("id", UUID.class),
                new Step(Step.Kind.valueOf(row.getString("kind")), row.getObject("thing", UUID.class), row.getString("help")),
                row.getBoolean("by_guide"),
                row.getString("advice"),
                Ways.instant(row, "done_at"),
                Ways.instant(row, "offered_at"),
                Ways.instant(row, "not_now_at"));
    }
}
