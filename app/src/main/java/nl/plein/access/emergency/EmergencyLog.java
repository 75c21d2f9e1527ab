package nl.plein.access.emergency;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.plein.access.decision.Emergencies;
import nl.plein.access.decision.Emergency;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All emergencies, also those in which nobody was found. Both organisations read them. */
@Repository
@Transactional
public class EmergencyLog implements Emergencies {

    static final Duration LASTS = Duration.ofMinutes(60);

    private static final String COLUMNS =
            "select id, person, organisation, owner, subject, reason, began_at, until from access.emergency ";

    private final JdbcClient jdbc;
    private final Clock clock;

    EmergencyLog(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Emergency> about(Collection<PersonId> subjects) {
        return jdbc.sql(COLUMNS + "where subject = any(:subjects) and until > :now")
                .param("subjects", subjects.stream().map(PersonId::value).toArray(UUID[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query(EmergencyLog::occurrence)
                .list().stream()
                .map(each -> new Emergency(
                        each.by(), each.organisation(), each.subject(), each.owner(), each.began(), each.until()))
                .toList();
    }

    UUID add(
            PersonId by,
            OrganisationId organisation,
            OrganisationId owner,
            @Nullable PersonId subject,
            String reason) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                insert into access.emergency (id, person, organisation, owner, subject, reason, began_at, until)
                values (:id, :by, :organisation, :owner, :subject, :reason, :now, :until)
                """)
                .param("id", id)
                .param("by", by.value())
                .param("organisation", organisation.value())
                .param("owner", owner.value())
                .param("subject", subject == null ? null : subject.value())
                .param("reason", reason)
                .param("now", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(clock.instant().plus(subject == null ? Duration.ZERO : LASTS)))
                .update();
        return id;
    }

    /** How often this person did so in the last day. */
    int lately(PersonId by) {
        return jdbc.sql("select count(*) from access.emergency where person = :by and began_at > :since")
                .param("by", by.value())
                .param("since", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .query(Integer.class)
                .single();
    }

    public Optional<Occurrence> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(EmergencyLog::occurrence).optional();
    }

    /** In which data of these organisations were read, the newest first. */
    public List<Occurrence> of(Collection<OrganisationId> owners) {
        return jdbc.sql(COLUMNS + "where owner = any(:owners) order by began_at desc, id limit 200")
                .param("owners", owners.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(EmergencyLog::occurrence)
                .list();
    }

    /** Those of this person that still last. */
    public List<Occurrence> lasting(PersonId by) {
        return jdbc.sql(COLUMNS + "where person = :by and subject is not null and until > :now order by began_at desc, id")
                .param("by", by.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(EmergencyLog::occurrence)
                .list();
    }

    /** Ends it now. May be repeated. */
    public void end(UUID id, PersonId by) {
        jdbc.sql("update access.emergency set until = :now, ended_by = :by where id = :id and until > :now")
                .param("id", id)
                .param("by", by.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static Occurrence occurrence(ResultSet row, int number) throws SQLException {
        var subject = row.getObject("subject", UUID.class);
        return new Occurrence(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person", UUID.class)),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                subject == null ? null : new PersonId(subject),
                new OrganisationId(row.getObject("owner", UUID.class)),
                row.getString("reason"),
                row.getTimestamp("began_at").toInstant(),
                row.getTimestamp("until").toInstant());
    }
}
