package nl.plein.matching.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.plein.matching.ProposalId;
import nl.plein.needs.EntryId;
import nl.plein.needs.Side;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import plein.matching.Score;
import tools.jackson.databind.json.JsonMapper;

/** All proposals, open, matched and closed. */
@Repository
@Transactional
public class Proposals {

    private static final String COLUMNS = """
            select p.id, p.need, p.offer, p.terms, p.made_at, p.made_by, p.by_hand_reason,
                   n.yes as need_yes, n.reason as need_reason, n.words as need_words, n.at as need_at,
                   n.by_phone as need_by_phone,
                   o.yes as offer_yes, o.reason as offer_reason, o.words as offer_words, o.at as offer_at,
                   o.by_phone as offer_by_phone,
                   m.at as matched_at, c.at as closed_at, c.why, c.by as closed_by, c.words as closed_words
            from matching.proposal p
            left join matching.answer n on n.proposal = p.id and n.side = 'NEED'
            left join matching.answer o on o.proposal = p.id and o.side = 'OFFER'
            left join matching.match m on m.proposal = p.id
            left join matching.closure c on c.proposal = p.id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Proposals(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public Optional<Proposal> find(ProposalId id) {
        return jdbc.sql(COLUMNS + "where p.id = :id").param("id", id.value()).query(this::proposal).optional();
    }

    public List<Proposal> find(Collection<ProposalId> ids) {
        return jdbc.sql(COLUMNS + "where p.id = any(:ids)")
                .param("ids", ids.stream().map(ProposalId::value).toArray(UUID[]::new))
                .query(this::proposal)
                .list();
    }

    /** Open proposals and matches of this entry. */
    public List<Proposal> current(EntryId entry) {
        return jdbc.sql(COLUMNS + """
                where (p.need = :entry or p.offer = :entry) and c.proposal is null
                order by p.made_at, p.id
                """)
                .param("entry", entry.value())
                .query(this::proposal)
                .list();
    }

    /** Open proposals and matches of everybody. */
    public List<Proposal> current() {
        return jdbc.sql(COLUMNS + "where c.proposal is null order by p.made_at, p.id").query(this::proposal).list();
    }

    /** Everything that was ever proposed for this entry, the newest first. */
    public List<Proposal> history(EntryId entry) {
        return jdbc.sql(COLUMNS + "where p.need = :entry or p.offer = :entry order by p.made_at desc, p.id")
                .param("entry", entry.value())
                .query(this::proposal)
                .list();
    }

    /** Those of both sides. */
    Set<OrganisationId> organisations(ProposalId id) {
        return jdbc.sql("select unnest(organisations) from matching.proposal where id = :id")
                .param("id", id.value())
                .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
                .set();
    }

    /** What ended before this moment, with all that was said. What is open or matched stays. */
    int removeClosedBefore(Instant moment) {
        return jdbc.sql("""
                delete from matching.proposal p using matching.closure c where c.proposal = p.id and c.at < :moment
                """)
                .param("moment", Timestamp.from(moment))
                .update();
    }

    /** Waits for whoever is working on this proposal at this moment: both sides may answer in the same second. */
    Optional<Proposal> lock(ProposalId id) {
        jdbc.sql("select id from matching.proposal where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    private Proposal proposal(ResultSet row, int number) throws SQLException {
        var answers = new EnumMap<Side, Answer>(Side.class);
        for (var side : Side.values()) {
            var answer = answer(row, side.name().toLowerCase(Locale.ROOT));
            if (answer != null) answers.put(side, answer);
        }
        return new Proposal(
                new ProposalId(row.getObject("id", UUID.class)),
                new EntryId(row.getObject("need", UUID.class)),
                new EntryId(row.getObject("offer", UUID.class)),
                json.readValue(row.getString("terms"), Score.class),
                row.getTimestamp("made_at").toInstant(),
                new PersonId(row.getObject("made_by", UUID.class)),
                row.getString("by_hand_reason"),
                Map.copyOf(answers),
                instant(row, "matched_at"),
                closure(row));
    }

    private static @Nullable Answer answer(ResultSet row, String side) throws SQLException {
        var at = instant(row, side + "_at");
        if (at == null) return null;
        return new Answer(
                row.getBoolean(side + "_yes"),
                row.getString(side + "_reason"),
                row.getString(side + "_words"),
                at,
                person(row, side + "_by_phone"));
    }

    private static @Nullable Closure closure(ResultSet row) throws SQLException {
        var at = instant(row, "closed_at");
        if (at == null) return null;
        return new Closure(
                Closure.Why.valueOf(row.getString("why")), at, person(row, "closed_by"), row.getString("closed_words"));
    }

    private static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new PersonId(id);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
