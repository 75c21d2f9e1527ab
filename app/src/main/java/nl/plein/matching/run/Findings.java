package nl.plein.matching.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.matching.ProposalId;
import nl.plein.needs.EntryId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import plein.matching.profile.Matched;
import plein.matching.profile.Unmatched;
import tools.jackson.databind.json.JsonMapper;

/** What a run found: who with whom, who with nobody, and what could not be read. */
@Repository
@Transactional
class Findings {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;

    Findings(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
    }

    /** Writes all of it at once; a job that is started again after a crash writes the same again. */
    public void keep(
            UUID id,
            List<Matched> matched,
            List<Unmatched> unmatched,
            Map<String, Integer> tiers,
            Map<EntryId, String> leftOut) {
        for (var table : List.of("run_pair", "run_unmatched", "run_left_out"))
            jdbc.sql("delete from matching." + table + " where run = :id").param("id", id).update();
        var place = new int[1];
        batches.batchUpdate(
                """
                insert into matching.run_pair (run, place, need, offer, tier, score, reasons)
                values (?, ?, ?, ?, ?, ?, ?::jsonb)
                """,
                matched.stream()
                        .map(each -> new Object[] {
                            id, place[0]++, UUID.fromString(each.need()), UUID.fromString(each.helper()),
                            tiers.get(each.need()), each.score().total(), json.writeValueAsString(each)
                        })
                        .toList());
        batches.batchUpdate(
                """
                insert into matching.run_unmatched (run, place, need, tier, reasons) values (?, ?, ?, ?, ?::jsonb)
                """,
                unmatched.stream()
                        .map(each -> new Object[] {
                            id, place[0]++, UUID.fromString(each.need()), tiers.get(each.need()),
                            json.writeValueAsString(each)
                        })
                        .toList());
        batches.batchUpdate(
                "insert into matching.run_left_out (run, entry, reason) values (?, ?, ?)",
                leftOut.entrySet().stream()
                        .map(each -> new Object[] {id, each.getKey().value(), each.getValue()})
                        .toList());
    }

    List<RunPair> pairs(UUID id, int from, int most) {
        return jdbc.sql("""
                select p.need, p.offer, p.tier, p.reasons, o.proposal, o.refused
                from matching.run_pair p
                left join matching.run_outcome o on o.run = p.run and o.need = p.need
                where p.run = :id
                order by p.place
                offset :from limit :most
                """)
                .param("id", id)
                .param("from", from)
                .param("most", most)
                .query(this::pair)
                .list();
    }

    Optional<EntryId> offer(UUID id, EntryId need) {
        return jdbc.sql("select offer from matching.run_pair where run = :id and need = :need")
                .param("id", id)
                .param("need", need.value())
                .query((row, _) -> new EntryId(row.getObject("offer", UUID.class)))
                .optional();
    }

    int unmatchedCount(UUID id) {
        return jdbc.sql("select count(*) from matching.run_unmatched where run = :id")
                .param("id", id)
                .query(Integer.class)
                .single();
    }

    List<RunUnmatched> unmatched(UUID id, int from, int most) {
        return jdbc.sql("""
                select need, tier, reasons from matching.run_unmatched
                where run = :id
                order by place
                offset :from limit :most
                """)
                .param("id", id)
                .param("from", from)
                .param("most", most)
                .query((row, _) -> new RunUnmatched(
                        new EntryId(row.getObject("need", UUID.class)),
                        row.getInt("tier"),
                        json.readValue(row.getString("reasons"), Unmatched.class)))
                .list();
    }

    Map<EntryId, String> leftOut(UUID id) {
        record LeftOut(EntryId entry, String reason) {}
        return jdbc
                .sql("select entry, reason from matching.run_left_out where run = :id order by reason, entry")
                .param("id", id)
                .query((row, _) -> new LeftOut(
                        new EntryId(row.getObject("entry", UUID.class)), row.getString("reason")))
                .list()
                .stream()
                .collect(Collectors.toMap(LeftOut::entry, LeftOut::reason, (a, _) -> a, LinkedHashMap::new));
    }

    private RunPair pair(ResultSet row, int number) throws SQLException {
        var proposal = row.getObject("proposal", UUID.class);
        return new RunPair(
                new EntryId(row.getObject("need", UUID.class)),
                new EntryId(row.getObject("offer", UUID.class)),
                row.getInt("tier"),
                json.readValue(row.getString("reasons"), Matched.class),
                proposal == null ? null : new ProposalId(proposal),
                row.getString("refused"));
    }
}
