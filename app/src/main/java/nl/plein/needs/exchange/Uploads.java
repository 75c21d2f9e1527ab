package nl.plein.needs.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.access.Viewer;
import nl.plein.access.kept.Terms;
import nl.plein.needs.Answers;
import nl.plein.needs.Kind;
import nl.plein.needs.Kinds;
import nl.plein.needs.Side;
import nl.plein.people.OrganisationId;
import nl.plein.people.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Uploaded files. Only who uploaded a file sees it, and only for a day. */
@Component
@Transactional
class Uploads {

    private static final int AT_ONCE = 500;
    private static final TypeReference<Map<String, List<String>>> FIELDS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Kinds kinds;
    private final Clock clock;
    private final Terms terms;

    Uploads(JdbcClient jdbc, JsonMapper json, Kinds kinds, Clock clock, Terms terms) {
        this.terms = terms;
        this.jdbc = jdbc;
        this.json = json;
        this.kinds = kinds;
        this.clock = clock;
    }

    UUID add(Viewer viewer, Side side, List<String> header, List<String> unknown, List<Upload.Row> rows) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into needs.upload (id, person, organisations, side, header, unknown, uploaded_at)
                values (:id, :person, :organisations, :side, :header, :unknown, :now)
                """)
                .param("id", id)
                .param("person", viewer.person().value())
                .param("organisations", organisations(viewer))
                .param("side", side.name())
                .param("header", header.toArray(String[]::new))
                .param("unknown", unknown.toArray(String[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        for (var from = 0; from < rows.size(); from += AT_ONCE)
            add(id, rows.subList(from, Math.min(rows.size(), from + AT_ONCE)));
        return id;
    }

    private static UUID[] organisations(Viewer viewer) {
        return viewer.organisations(Role.COORDINATOR).stream().map(OrganisationId::value).toArray(UUID[]::new);
    }

    /** Many rows in one statement: a file has thousands. */
    private void add(UUID upload, List<Upload.Row> rows) {
        jdbc.sql("""
                insert into needs.upload_row (upload, line, state, cells, reasons, kind, answers, under_sixteen,
                                              since, fingerprint)
                select :upload, line, state, cells, reasons, kind, answers, coalesce(under_sixteen, false),
                       since, fingerprint
                from jsonb_to_recordset(:rows::jsonb) as r (line bigint, state text, cells text[], reasons text[],
                        kind text, answers jsonb, under_sixteen boolean, since date, fingerprint text)
                """)
                .param("upload", upload)
                .param("rows", json.writeValueAsString(rows.stream().map(Uploads::columns).toList()))
                .update();
    }

    private static Map<String, Object> columns(Upload.Row row) {
        var columns = new LinkedHashMap<String, Object>();
        columns.put("line", row.line());
        columns.put("state", row.state());
        columns.put("cells", row.cells());
        columns.put("reasons", row.reasons().stream().map(reason -> reason.column() + "\t" + reason.key()).toList());
        if (row.incoming() == null) return columns;
        columns.put("kind", row.incoming().kind().key());
        columns.put("answers", row.incoming().answers().fields());
        columns.put("under_sixteen", row.incoming().answers().needsGuardian());
        columns.put("since", row.incoming().since() == null ? null : row.incoming().since().toString());
        columns.put("fingerprint", row.incoming().fingerprint());
        return columns;
    }

    Optional<Upload> find(Viewer viewer, UUID id) {
        return jdbc.sql("""
                select id, side, header, unknown from needs.upload
                where id = :id and person = :person and uploaded_at > :oldest
                """)
                .param("id", id)
                .param("person", viewer.person().value())
                .param("oldest", oldest())
                .query((row, _) -> new Upload(
                        row.getObject("id", UUID.class),
                        Side.valueOf(row.getString("side")),
                        strings(row, "header"),
                        strings(row, "unknown"),
                        counts(id)))
                .optional();
    }

    private Map<Upload.State, Integer> counts(UUID upload) {
        record Count(Upload.State state, int rows) {}
        var counts = new EnumMap<Upload.State, Integer>(Upload.State.class);
        jdbc.sql("select state, count(*) as rows from needs.upload_row where upload = :upload group by state")
                .param("upload", upload)
                .query((row, _) -> new Count(Upload.State.valueOf(row.getString("state")), row.getInt("rows")))
                .list()
                .forEach(count -> counts.put(count.state(), count.rows()));
        return counts;
    }

    /** How many rows that come in are about somebody under 16, whose guardian is asked first. */
    int underSixteen(Upload upload) {
        return jdbc.sql("""
                select count(*) from needs.upload_row
                where upload = :upload and state in ('GOOD', 'TAKEN_IN') and under_sixteen
                """)
                .param("upload", upload.id())
                .query(Integer.class)
                .single();
    }

    List<Upload.Row> rows(Upload upload, Upload.State state, int most) {
        return rows(upload.id(), upload.side(), state, most, "");
    }

    /** The next rows to take in; another node or a second click takes others. */
    List<Upload.Row> lockGood(Upload upload, int most) {
        return rows(upload.id(), upload.side(), Upload.State.GOOD, most, " for update skip locked");
    }

    private List<Upload.Row> rows(UUID upload, Side side, Upload.State state, int most, String locking) {
        var byKey = kinds.byKey();
        return jdbc.sql("""
                select line, state, cells, reasons, kind, answers, since
                from needs.upload_row
                where upload = :upload and state = :state
                order by line
                limit :most
                """ + locking)
                .param("upload", upload)
                .param("state", state.name())
                .param("most", most)
                .query((row, _) -> row(row, side, byKey))
                .list();
    }

    private Upload.Row row(ResultSet row, Side side, Map<String, Kind> byKey) throws SQLException {
        var kind = row.getString("kind") == null ? null : byKey.get(row.getString("kind"));
        var incoming = kind == null || row.getString("answers") == null
                ? null
                : new Incoming(
                        side,
                        kind,
                        new Answers(json.readValue(row.getString("answers"), FIELDS)),
                        row.getObject("since", LocalDate.class));
        var reasons = strings(row, "reasons").stream()
                .map(written -> written.split("\t"))
                .map(parts -> new ReadRow.Reason(parts[0], parts[1]))
                .toList();
        return new Upload.Row(
                row.getLong("line"), Upload.State.valueOf(row.getString("state")), strings(row, "cells"), reasons, incoming);
    }

    /** What was taken in lives on in the entry; here only stays that it was. */
    void settle(Upload upload, long line, Upload.State state) {
        jdbc.sql("""
                update needs.upload_row set state = :state, cells = '{}', answers = '{}'
                where upload = :upload and line = :line
                """)
                .param("state", state.name())
                .param("upload", upload.id())
                .param("line", line)
                .update();
    }

    /** Those of these fingerprints that came in before. */
    Set<String> known(Collection<String> fingerprints) {
        return new HashSet<>(jdbc.sql("select source from needs.entry where source = any(:fingerprints)")
                .param("fingerprints", fingerprints.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    int removeOld() {
        return removeUploadedBefore(terms.before("uploads"));
    }

    int removeUploadedBefore(Instant before) {
        return jdbc.sql("delete from needs.upload where uploaded_at <= :oldest")
                .param("oldest", Timestamp.from(before))
                .update();
    }

    private Timestamp oldest() {
        return Timestamp.from(terms.before("uploads"));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Stream.of((String[]) row.getArray(column).getArray()).toList();
    }
}
