package nl.plein.access.sharing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Matter;
import nl.plein.access.decision.Purpose;
import nl.plein.access.decision.SharedMatters;
import nl.plein.access.decision.Sharing;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has a part in whose matter. Both organisations see it; only the owner gives it and ends it. */
@Repository
@Transactional
public class Sharings implements SharedMatters {

    private static final String COLUMNS = """
            select id, subject, matter, owner, receiver, purpose, classes, shared_at, least(until, ended_at) as until
            from access.sharing
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Sharings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Sharing> about(Collection<PersonId> subjects) {
        return jdbc.sql(COLUMNS + "where subject = any(:subjects)")
                .param("subjects", subjects.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(Sharings::shared)
                .list().stream()
                .map(Shared::sharing)
                .toList();
    }

    /**
     * Gives a partner a part. While it has one already, that one stays and gets the new end.
     *
     * @param classes what the agreement lets the partner read now; a wider agreement later does not widen this
     */
    public void share(
            UUID matter,
            Matter about,
            OrganisationId receiver,
            Purpose purpose,
            Set<DataClass> classes,
            PersonId by,
            Instant until) {
        jdbc.sql("""
                insert into access.sharing
                    (id, subject, matter, owner, receiver, purpose, classes, shared_by, shared_at, until)
                values (:id, :subject, :matter, :owner, :receiver, :purpose, :classes, :by, :now, :until)
                on conflict (matter, receiver, purpose) where ended_at is null
                    do update set until = excluded.until, classes = excluded.classes
                """)
                .param("id", UUID.randomUUID())
                .param("subject", about.subject().value())
                .param("matter", matter)
                .param("owner", about.owner().value())
                .param("receiver", receiver.value())
                .param("purpose", purpose.name())
                .param("classes", classes.stream().map(each -> (short) each.number()).toArray(Short[]::new))
                .param("by", by.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(until))
                .update();
    }

    /** Those about this matter that have not ended, the oldest first. */
    public List<Shared> of(UUID matter) {
        return jdbc.sql(COLUMNS + "where matter = :matter and ended_at is null and until > :now order by shared_at, id")
                .param("matter", matter)
                .param("now", Timestamp.from(clock.instant()))
                .query(Sharings::shared)
                .list();
    }

    /** What was shared with these organisations and has not ended, the newest first. */
    public List<Shared> with(Collection<OrganisationId> receivers) {
        return jdbc.sql(COLUMNS + """
                where receiver = any(:receivers) and ended_at is null and until > :now
                order by shared_at desc, id
                """)
                .param("receivers", receivers.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query(Sharings::shared)
                .list();
    }

    public Optional<Shared> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(Sharings::shared).optional();
    }

    /** The next page of the partner finds it no more. May be repeated. */
    public void end(UUID id, PersonId by) {
        jdbc.sql("update access.sharing set ended_at = :now, ended_by = :by where id = :id and ended_at is null")
                .param("id", id)
                .param("by", by.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static Shared shared(ResultSet row, int number) throws SQLException {
        var classes = EnumSet.noneOf(DataClass.class);
        Arrays.stream((Short[]) row.getArray("classes").getArray()).forEach(each -> classes.add(DataClass.values()[each]));
        var from = row.getTimestamp("shared_at").toInstant();
        return new Shared(
                row.getObject("id", UUID.class),
                row.getObject("matter", UUID.class),
                from,
                new Sharing(
                        new PersonId(row.getObject("subject", UUID.class)),
                        new OrganisationId(row.getObject("owner", UUID.class)),
                        new OrganisationId(row.getObject("receiver", UUID.class)),
                        Purpose.valueOf(row.getString("purpose")),
                        classes,
                        from,
                        row.getTimestamp("until").toInstant()));
    }
}
