package nl.plein.directory.way;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Ways that were kept. */
@Repository
@Transactional
class Ways {

    private static final String COLUMNS = "select id, organisation, guide, answers, language, email, phone, desk_until,"
            + " follow_until, offer_at from directory.way ";

    private final JdbcClient jdbc;

    Ways(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Way> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(Ways::way).optional();
    }

    /** As it is, and nobody changes it until this page is done: a page that writes all of it must not bring back what was. */
    Optional<Way> lock(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id for update").param("id", id).query(Ways::way).optional();
    }

    /** Those for which somebody asked one of these organisations to look, or at which somebody sits now. */
    List<Way> seenBy(Collection<OrganisationId> organisations, PersonId guide, Instant now, LocalDate today) {
        return jdbc.sql(COLUMNS + """
                where organisation = any (:organisations) and (guide is null or guide = :guide)
                  and (follow_until >= :today or desk_until > :now)
                order by kept_at desc, id
                """)
                .param("organisations", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("guide", guide.value())
                .param("today", today)
                .param("now", Timestamp.from(now))
                .query(Ways::way)
                .list();
    }

    /** Some of those whose next step is to be told; no other node gets the same ones. */
    List<Way> due(Instant now, int most) {
        return jdbc.sql(COLUMNS + "where offer_at <= :now order by offer_at limit :most for update skip locked")
                .param("now", Timestamp.from(now))
                .param("most", most)
                .query(Ways::way)
                .list();
    }

    /** May be repeated: one that is there stays as it is. */
    void add(Way way, Instant now) {
        jdbc.sql("""
                insert into directory.way (id, organisation, guide, answers, language, kept_at, touched_at, desk_until)
                values (:id, :organisation, :guide, :answers, :language, :now, :now, :desk)
                on conflict (id) do nothing
                """)
                .param("id", way.id())
                .param("organisation", way.organisation().value())
                .param("guide", way.guide() == null ? null : way.guide().value(), Types.OTHER)
                .param("answers", way.answers().text())
                .param("language", way.language())
                .param("now", Timestamp.from(now))
                .param("desk", timestamp(way.deskUntil()), Types.TIMESTAMP)
                .update();
    }

    /** All that a person or their guide can change of it, and that somebody was here. */
    void change(Way way, Instant now) {
        jdbc.sql("""
                update directory.way set answers = :answers, email = :email, phone = :phone, touched_at = :now,
                    desk_until = :desk, follow_until = :follow, offer_at = :offer
                where id = :id
                """)
                .param("id", way.id())
                .param("answers", way.answers().text())
                .param("email", way.email())
                .param("phone", way.phone())
                .param("now", Timestamp.from(now))
                .param("desk", timestamp(way.deskUntil()), Types.TIMESTAMP)
                .param("follow", way.followUntil(), Types.DATE)
                .param("offer", timestamp(way.offerAt()), Types.TIMESTAMP)
                .update();
    }

    /** Somebody was here. */
    void touch(Way way, Instant now) {
        jdbc.sql("update directory.way set touched_at = :now where id = :id")
                .param("id", way.id())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** The moment has come; it was no visit, so it counts as untouched. */
    void told(Way way) {
        jdbc.sql("update directory.way set offer_at = null where id = :id").param("id", way.id()).update();
    }

    /** With its steps. */
    void remove(UUID id) {
        jdbc.sql("delete from directory.way where id = :id").param("id", id).update();
    }

    List<UUID> untouchedSince(Instant before) {
        return jdbc.sql("select id from directory.way where touched_at < :before")
                .param("before", Timestamp.from(before))
                .query(UUID.class)
                .list();
    }

    private static Way way(ResultSet row, int number) throws SQLException {
        var guide = row.getObject("guide", UUID.class);
        return new Way(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                guide == null ? null : new PersonId(guide),
                Answers.of(row.getString("answers")),
                row.getString("language"),
                row.getString("email"),
                row.getString("phone"),
                instant(row, "desk_until"),
                row.getObject("follow_until", LocalDate.class),
                instant(row, "offer_at"));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
