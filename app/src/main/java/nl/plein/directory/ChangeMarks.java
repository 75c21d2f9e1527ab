package nl.plein.directory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where to go on following. Ask for the next mark first and for the changes afterwards. */
@Repository
@Transactional
public class ChangeMarks {

    private final JdbcClient jdbc;

    ChangeMarks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public ChangeMark now() {
        return new ChangeMark(jdbc.sql("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class)
                .single());
    }

    /** Whether anything changed that is offered, where it is, or whose it is. */
    public boolean changedSince(ChangeMark mark) {
        return jdbc.sql("select exists (select from directory.listing where " + ChangeMark.SINCE + ")"
                        + " or exists (select from directory.place where " + ChangeMark.SINCE + ")"
                        + " or exists (select from directory.initiative where " + ChangeMark.SINCE + ")")
                .param("mark", mark.text())
                .query(Boolean.class)
                .single();
    }
}
