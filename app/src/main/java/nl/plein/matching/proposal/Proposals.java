package nl.plein.matching.proposal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
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
import plein.matching.profile.Link;
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
    private final Clock clock;

    Proposals(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
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

    /** How many places of each offer are taken, and which needs have a helper or a proposal. */
    public record Held(Set<EntryId> needs, Map<EntryId, Integer> seats) {

        public int seats(EntryId offer) {
            return seats.getOrDefault(offer, 0);
        }
    }

    public Held held() {
        var needs = new HashSet<EntryId>();
        var seats = new HashMap<EntryId, Integer>();
        jdbc.sql("select need, offer from matching.hold").query(row -> {
            needs.add(new EntryId(row.getObject("need", UUID.class)));
            seats.merge(new EntryId(row.getObject("offer", UUID.class)), 1, Integer::sum);
        });
        return new Held(needs, seats);
    }

    /** Pairs that are never proposed again, because one of the two said no. */
    public Set<Link> excluded() {
        return links(jdbc.sql("select need, offer from matching.excluded"));
    }

    /** Pairs that are not proposed again for a while: one of the two did not answer, or their match ended. */
    public Set<Link> resting() {
        return links(jdbc.sql("""
                select p.need, p.offer
                from matching.proposal p join matching.closure c on c.proposal = p.id
                where c.why in ('EXPIRED', 'TAKEN_BACK', 'ENDED') and c.at > :since
                """)
                .param("since", timestamp(clock.instant().minus(Proposal.RESTS))));
    }

    public boolean isExcluded(EntryId need, EntryId offer) {
        return jdbc.sql("select exists (select 1 from matching.excluded where need = :need and offer = :offer)")
                .param("need", need.value())
                .param("offer", offer.value())
                .query(Boolean.class)
                .single();
    }

    public boolean isResting(EntryId need, EntryId offer) {
        return resting().contains(new Link(need.value().toString(), offer.value().toString()));
    }

    private static Set<Link> links(JdbcClient.StatementSpec pairs) {
        return pairs.query((row, _) -> new Link(row.getString("need"), row.getString("offer"))).set();
    }

    /** Those of both sides. */
    Set<OrganisationId> organisations(ProposalId id) {
        return jdbc.sql("select unnest(organisations) from matching.proposal where id = :id")
                .param("id", id.value())
                .query((row, _) -> new OrganisationId(row.getObject(1, UUID.class)))
                .set();
    }

    /** Waits for whoever is working on this proposal at this moment: both sides may answer in the same second. */
    Optional<Proposal> lock(ProposalId id) {
        jdbc.sql("select id from matching.proposal where id = :id for update")
                .param("id", id.value())
                .query(UUID.class)
                .optional();
        return find(id);
    }

    /**
     * Adds a proposal and takes a place at the helper for it.
     *
     * @param organisations those of both sides
     * @return false, and nothing added, when the need has a proposal already or the helper has no place left
     */
    boolean add(Proposal proposal, Set<OrganisationId> organisations, int capacity) {
        insert(proposal, organisations);
        if (hold(proposal, capacity)) return true;
        jdbc.sql("delete from matching.proposal where id = :id").param("id", proposal.id().value()).update();
        return false;
    }

    private void insert(Proposal proposal, Set<OrganisationId> organisations) {
        jdbc.sql("""
                insert into matching.proposal (id, organisations, need, offer, terms, made_at, made_by, by_hand_reason)
                values (:id, :organisations, :need, :offer, :terms::jsonb, :at, :by, :because)
                """)
                .param("id", proposal.id().value())
                .param("organisations", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("need", proposal.need().value())
                .param("offer", proposal.offer().value())
                .param("terms", json.writeValueAsString(proposal.score()))
                .param("at", timestamp(proposal.madeAt()))
                .param("by", proposal.madeBy().value())
                .param("because", proposal.byHandBecause())
                .update();
    }

    /** Whoever comes second in the same instant loses a seat to the first, and tries the next one. */
    private boolean hold(Proposal proposal, int capacity) {
        for (var attempt = 0; attempt < capacity; attempt++) {
            var held = jdbc.sql("""
                    insert into matching.hold (proposal, need, offer, seat)
                    select :proposal, :need, :offer, seats.seat
                    from generate_series(1, :capacity) as seats (seat)
                    where not exists (select 1 from matching.hold h where h.offer = :offer and h.seat = seats.seat)
                      and (select count(*) from matching.hold h where h.offer = :offer) < :capacity
                    order by seats.seat
                    limit 1
                    on conflict do nothing
                    """)
                    .param("proposal", proposal.id().value())
                    .param("need", proposal.need().value())
                    .param("offer", proposal.offer().value())
                    .param("capacity", capacity)
                    .update();
            if (held == 1) return true;
        }
        return false;
    }

    void answer(ProposalId id, Side side, Answer answer) {
        jdbc.sql("""
                insert into matching.answer (proposal, side, yes, reason, words, at, by_phone)
                values (:proposal, :side, :yes, :reason, :words, :at, :byPhone)
                """)
                .param("proposal", id.value())
                .param("side", side.name())
                .param("yes", answer.yes())
                .param("reason", answer.reason())
                .param("words", answer.words())
                .param("at", timestamp(answer.at()))
                .param("byPhone", answer.byPhone() == null ? null : answer.byPhone().value())
                .update();
    }

    void match(ProposalId id) {
        jdbc.sql("insert into matching.match (proposal, at) values (:id, :at)")
                .param("id", id.value())
                .param("at", timestamp(clock.instant()))
                .update();
    }

    /** Gives the place back and writes down why. */
    void close(ProposalId id, Closure closure) {
        jdbc.sql("delete from matching.hold where proposal = :id").param("id", id.value()).update();
        jdbc.sql("""
                insert into matching.closure (proposal, at, why, by, words) values (:id, :at, :why, :by, :words)
                """)
                .param("id", id.value())
                .param("at", timestamp(closure.at()))
                .param("why", closure.why().name())
                .param("by", closure.by() == null ? null : closure.by().value())
                .param("words", closure.words())
                .update();
    }

    void exclude(Proposal proposal) {
        jdbc.sql("""
                insert into matching.excluded (organisations, need, offer, at)
                select organisations, need, offer, :at from matching.proposal where id = :id
                on conflict do nothing
                """)
                .param("id", proposal.id().value())
                .param("at", timestamp(clock.instant()))
                .update();
    }

    /** @return false when this side was reminded before */
    boolean reminded(ProposalId id, Side side) {
        return jdbc.sql("""
                insert into matching.reminder (proposal, side, at) values (:id, :side, :at) on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("side", side.name())
                        .param("at", timestamp(clock.instant()))
                        .update()
                == 1;
    }

    /** What people typed beside a no, or a coordinator about an end, is not kept long. */
    int forgetWords(Instant before) {
        jdbc.sql("update matching.closure set words = null where words is not null and at < :before")
                .param("before", timestamp(before))
                .update();
        return jdbc.sql("update matching.answer set words = null where words is not null and at < :before")
                .param("before", timestamp(before))
                .update();
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

    private static Timestamp timestamp(Instant moment) {
        return Timestamp.from(moment);
    }
}
