package nl.plein.directory.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.plein.directory.Said;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What visitors told that is wrong, until whoever keeps the page has looked at it. */
@Repository
@Transactional
public class Reports {

    private static final String COLUMNS =
            "select id, organisation, kind, thing, what, words, trace, reported_at from directory.report ";

    private final JdbcClient jdbc;

    Reports(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Several people may share a network, so what each of them tells is kept; the same words twice are one report. How many
     * say that it is gone counts each network once a day, see {@link #toldGone}.
     */
    void add(Report report) {
        jdbc.sql("""
                insert into directory.report (id, organisation, kind, thing, what, words, trace, reported_at)
                values (:id, :organisation, :kind, :thing, :what, :words, :trace, :at)
                on conflict (thing, what, trace, words) do nothing
                """)
                .param("id", report.id())
                .param("organisation", report.organisation().value())
                .param("kind", report.kind().name())
                .param("thing", report.thing())
                .param("what", report.what().name())
                .param("words", report.words())
                .param("trace", report.trace())
                .param("at", Timestamp.from(report.at()))
                .update();
    }

    /** Those that wait at these organisations, the oldest first. */
    public List<Report> waiting(Collection<OrganisationId> organisations) {
        return jdbc.sql(COLUMNS + "where organisation = any(:organisations) and handled_at is null order by reported_at, id")
                .param("organisations", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(Reports::read)
                .list();
    }

    public Optional<Report> findWaiting(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id and handled_at is null").param("id", id).query(Reports::read).optional();
    }

    /** How many told that it does not exist any more, each network once a day. Everybody may know. */
    public long toldGone(UUID thing) {
        return jdbc.sql("select directory.told_gone(:thing)").param("thing", thing).query(Long.class).single();
    }

    /** All that was told about this thing with the same choice is done with one tap. */
    public void handled(Report report, Instant now, @Nullable PersonId by) {
        jdbc.sql("""
                update directory.report set handled_at = :now, handled_by = :by
                where thing = :thing and what = :what and handled_at is null
                """)
                .param("thing", report.thing())
                .param("what", report.what().name())
                .param("now", Timestamp.from(now))
                .param("by", by == null ? null : by.value())
                .update();
    }

    /** Handled before this moment; what nobody handled goes a year later. */
    int removeHandledBefore(Instant moment) {
        var told = moment.atOffset(ZoneOffset.UTC).minusYears(1);
        return jdbc.sql("delete from directory.report where handled_at < :moment or handled_at is null and reported_at < :told")
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("told", told)
                .update();
    }

    private static Report read(ResultSet row, int number) throws SQLException {
        return new Report(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                Said.Kind.valueOf(row.getString("kind")),
                row.getObject("thing", UUID.class),
                Report.What.valueOf(row.getString("what")),
                row.getString("words"),
                row.getString("trace"),
                row.getTimestamp("reported_at").toInstant());
    }
}
