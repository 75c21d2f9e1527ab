package nl.plein.matching.wanted;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The helpers that were wanted when a run was made; they go when the run goes. */
@Repository
@Transactional
public class WantedHelpers {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    WantedHelpers(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** Keeping again, after a crash, keeps the same once. */
    public void keep(UUID run, List<Wanted> wanted) {
        jdbc.sql("delete from matching.run_wanted where run = :run").param("run", run).update();
        batches.batchUpdate(
                "insert into matching.run_wanted (run, place, wanted) values (?, ?, ?::jsonb)",
                IntStream.range(0, wanted.size())
                        .mapToObj(place -> new Object[] {run, place, json.writeValueAsString(wanted.get(place))})
                        .toList());
    }

    /** The most wanted first. */
    List<Wanted> of(UUID run) {
        return jdbc.sql("select wanted from matching.run_wanted where run = :run order by place")
                .param("run", run)
                .query((row, _) -> json.readValue(row.getString("wanted"), Wanted.class))
                .list();
    }
}
