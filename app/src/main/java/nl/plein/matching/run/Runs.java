package nl.plein.matching.run;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.access.Viewer;
import nl.plein.matching.ProposalId;
import nl.plein.needs.EntryId;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import plein.matching.profile.Matched;
import plein.matching.profile.Unmatched;
import tools.jackson.databind.json.JsonMapper;

/** Dry runs of the last thirty days. */
@Repository
@Transactional
public class Runs {

    private static final Duration KEPT = Duration.ofDays(30);

    private static final String COLUMNS = """
            select id, requested_by, organisations, requested_at, step, done_at, failed_at, figures, accepted_at
            from matching.run
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final JsonMapper json;
    private final Clock clock;

    Runs(JdbcClient jdbc, JdbcTemplate batches, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.json = json;
        this.clock = clock;
    }

    UUID add(Viewer viewer) {
        var id = UUID.randomUUID();
        var organisations = viewer.organisations(Role.COORDINATOR).stream().map(OrganisationId::value);
        jdbc.sql("""
                insert into matching.run (id, requested_by, organisations, requested_at)
                values (:id, :by, :organisations, :at)
                """)
                .param("id", id)
                .param("by", viewer.person().value())
                .param("organisations", organisations.toArray(UUID[]::new))
                .param("at", now())
                .update();
        return id;
    }

    Optional<Run> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(this::run).optional();
    }

    public Optional<Run> find(Viewer viewer, UUID id) {
        return find(id).filter(run -> run.isVisibleTo(viewer));
    }

    public List<Run> newest(Viewer viewer, int most) {
        return jdbc.sql(COLUMNS + "order by requested_at desc, id limit 200").query(this::run).list().stream()
                .filter(run -> run.isVisibleTo(viewer))
                .limit(most)
                .toList();
    }

    /** The one that this person is waiting for: pressing the button again does not start a second. */
    Optional<Run> busy(PersonId person) {
        return jdbc.sql(COLUMNS + """
                where requested_by = :person and done_at is null and failed_at is null
                order by requested_at desc
                limit 1
                """)
                .param("person", person.value())
                .query(this::run)
                .optional();
    }

    /** Runs whose job may have got lost between pressing the button and the scheduler. */
    List<UUID> unfinished() {
        return jdbc.sql("select id from matching.run where done_at is null and failed_at is null")
                .query(UUID.class)
                .list();
    }

    List<UUID> unfinishedAcceptances() {
        return jdbc.sql("""
                select distinct r.id
                from matching.run r
                join matching.run_pair p on p.run = r.id
                left join matching.run_outcome o on o.run = p.run and o.need = p.need
                where r.accepted_at is not null and o.run is null
                """)
                .query(UUID.class)
                .list();
    }

    void at(UUID id, Run.Step step) {
        jdbc.sql("update matching.run set step = :step, started_at = coalesce(started_at, :at) where id = :id")
                .param("id", id)
                .param("step", step.ordinal())
                .param("at", now())
                .update();
    }

    void failed(UUID id) {
        jdbc.sql("update matching.run set failed_at = :at where id = :id")
                .param("id", id)
                .param("at", now())
                .update();
    }

    /** Writes all results at once; a job that is started again after a crash writes the same again. */
    public void done(
            UUID id,
            Run.Figures figures,
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
        jdbc.sql("update matching.run set figures = :figures::jsonb, done_at = :at where id = :id")
                .param("id", id)
                .param("figures", json.writeValueAsString(figures))
                .param("at", now())
                .update();
    }

    /** What there is to decide: pairs, how many of them are left, and what became of the others. */
    record Counts(int pairs, int left, int made) {}

    Counts counts(UUID id) {
        return jdbc.sql("""
                select count(*) as pairs,
                       count(*) filter (where o.run is null) as not_decided,
                       count(o.proposal) as made
                from matching.run_pair p
                left join matching.run_outcome o on o.run = p.run and o.need = p.need
                where p.run = :id
                """)
                .param("id", id)
                .query((row, _) -> new Counts(row.getInt("pairs"), row.getInt("not_decided"), row.getInt("made")))
                .single();
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

    List<EntryId> left(UUID id) {
        return jdbc.sql("""
                select p.need
                from matching.run_pair p
                left join matching.run_outcome o on o.run = p.run and o.need = p.need
                where p.run = :id and o.run is null
                order by p.place
                """)
                .param("id", id)
                .query((row, _) -> new EntryId(row.getObject("need", UUID.class)))
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

    /** @return false when all was accepted before */
    boolean acceptAll(UUID id, PersonId by) {
        return jdbc.sql("""
                update matching.run set accepted_at = :at, accepted_by = :by
                where id = :id and accepted_at is null and done_at is not null
                """)
                        .param("id", id)
                        .param("by", by.value())
                        .param("at", now())
                        .update()
                == 1;
    }

    Optional<PersonId> acceptedBy(UUID id) {
        return jdbc.sql("select accepted_by from matching.run where id = :id and accepted_by is not null")
                .param("id", id)
                .query(UUID.class)
                .optional()
                .map(PersonId::new);
    }

    /** Takes the decision on this pair. @return false when it was decided before, by whomever */
    boolean decide(UUID id, EntryId need, PersonId by) {
        return jdbc.sql("""
                insert into matching.run_outcome (run, need, at, by) values (:run, :need, :at, :by)
                on conflict do nothing
                """)
                        .param("run", id)
                        .param("need", need.value())
                        .param("at", now())
                        .param("by", by.value())
                        .update()
                == 1;
    }

    void outcome(UUID id, EntryId need, @Nullable ProposalId proposal, @Nullable String refused) {
        jdbc.sql("update matching.run_outcome set proposal = :proposal, refused = :refused where run = :run and need = :need")
                .param("run", id)
                .param("need", need.value())
                .param("proposal", proposal == null ? null : proposal.value())
                .param("refused", refused)
                .update();
    }

    int forget() {
        return jdbc.sql("delete from matching.run where requested_at < :moment")
                .param("moment", Timestamp.from(clock.instant().minus(KEPT)))
                .update();
    }

    private Run run(ResultSet row, int number) throws SQLException {
        var figures = row.getString("figures");
        return new Run(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("requested_by", UUID.class)),
                Arrays.stream((UUID[]) row.getArray("organisations").getArray())
                        .map(OrganisationId::new)
                        .collect(Collectors.toUnmodifiableSet()),
                row.getTimestamp("requested_at").toInstant(),
                Run.Step.values()[row.getInt("step")],
                instant(row, "done_at"),
                instant(row, "failed_at"),
                figures == null ? null : json.readValue(figures, Run.Figures.class),
                instant(row, "accepted_at"));
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

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
