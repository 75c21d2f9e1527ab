package nl.plein.journeys.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Text;
import nl.plein.journeys.handover.Handover.State;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Who goes to which other organisation. Each step is written once: what was answered stays answered. */
@Repository
@Transactional
public class Handovers {

    private static final String COLUMNS = """
            select h.id, h.participant, h.person, h.speaker, h.owner, h.receiver, h.programme, h.asked_at,
                   h.said, h.answer, h.withdrawn_at, coalesce(h.withdrawn_at, h.answered_at, h.said_at, h.asked_at) as state_at
            from journeys.handover h
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Handovers(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Of those who take part in this journey, the newest first. */
    public List<Handover> of(Journey journey) {
        return jdbc.sql(COLUMNS + "where h.participant = any(:participants) order by h.asked_at desc, h.id")
                .param("participants", journey.participants().stream().map(one -> one.id()).toArray(UUID[]::new))
                .query(this::handover)
                .list();
    }

    Optional<Handover> find(UUID id) {
        return jdbc.sql(COLUMNS + "where h.id = :id").param("id", id).query(this::handover).optional();
    }

    /** What waits for these organisations, and what they took over since then. */
    List<Handover> with(Collection<OrganisationId> receivers, Instant takenSince) {
        return jdbc.sql(COLUMNS + """
                where h.receiver = any(:receivers) and h.said = 'YES' and h.withdrawn_at is null
                  and (h.answer is null or h.answer = 'TAKEN' and h.answered_at > :since)
                order by h.answer is not null, h.said_at, h.id
                """)
                .param("receivers", receivers.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("since", Timestamp.from(takenSince))
                .query(this::handover)
                .list();
    }

    /** @return false when somebody asked already and nobody answered yet */
    boolean ask(Handover handover, PersonId by) {
        return jdbc.sql("""
                insert into journeys.handover
                    (id, participant, person, speaker, owner, receiver, programme, asked_by, asked_at)
                values (:id, :participant, :person, :speaker, :owner, :receiver, :programme::jsonb, :by, :at)
                on conflict do nothing
                """)
                .param("id", handover.id())
                .param("participant", handover.participant())
                .param("person", handover.person().value())
                .param("speaker", handover.speaker().value())
                .param("owner", handover.owner().value())
                .param("receiver", handover.receiver().value())
                .param("programme", json.writeValueAsString(handover.programme()))
                .param("by", by.value())
                .param("at", Timestamp.from(handover.askedAt()))
                .update() == 1;
    }

    /** @return false when it was answered or withdrawn before */
    boolean said(UUID id, boolean yes, PersonId by, Instant now) {
        return step("""
                update journeys.handover set said = :word, said_by = :by, said_at = :now
                where id = :id and said is null and withdrawn_at is null
                """, id, yes ? "YES" : "NO", by, now);
    }

    /** @return false when it was answered or withdrawn before */
    boolean answered(UUID id, boolean taken, PersonId by, Instant now) {
        return step("""
                update journeys.handover set answer = :word, answered_by = :by, answered_at = :now
                where id = :id and said = 'YES' and answer is null and withdrawn_at is null
                """, id, taken ? "TAKEN" : "REFUSED", by, now);
    }

    /** @return false when there was nothing to take back */
    boolean withdrawn(UUID id, PersonId by, Instant now) {
        return step("""
                update journeys.handover set withdrawn_by = :by, withdrawn_at = :now
                where id = :id and said is distinct from 'NO' and answer is null and withdrawn_at is null
                  and :word = 'WITHDRAWN'
                """, id, "WITHDRAWN", by, now);
    }

    private boolean step(String sql, UUID id, String word, PersonId by, Instant now) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("word", word)
                .param("by", by.value())
                .param("now", Timestamp.from(now))
                .update() == 1;
    }

    private Handover handover(ResultSet row, int number) throws SQLException {
        return new Handover(
                row.getObject("id", UUID.class),
                row.getObject("participant", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                new PersonId(row.getObject("speaker", UUID.class)),
                new OrganisationId(row.getObject("owner", UUID.class)),
                new OrganisationId(row.getObject("receiver", UUID.class)),
                json.readValue(row.getString("programme"), Text.class),
                row.getTimestamp("asked_at").toInstant(),
                state(row),
                row.getTimestamp("state_at").toInstant());
    }

    private static State state(ResultSet row) throws SQLException {
        if (row.getTimestamp("withdrawn_at") != null) return State.WITHDRAWN;
        var answer = row.getString("answer");
        if (answer != null) return State.valueOf(answer);
        return switch (row.getString("said")) {
            case "YES" -> State.AGREED;
            case "NO" -> State.DECLINED;
            case null, default -> State.ASKED;
        };
    }
}
