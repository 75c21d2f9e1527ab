package nl.plein.post;

import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.plein.post.WrittenLetter.Way;
import nl.plein.shared.Fingerprint;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters that wait to be mailed or, in a demonstration, to be read on the outbox page. */
@Repository
class Letters {

    private static final RowMapper<WrittenLetter> LETTER = (row, _) -> new WrittenLetter(
            row.getObject("id", UUID.class),
            Way.valueOf(row.getString("way")),
            row.getString("address"),
            Locale.forLanguageTag(row.getString("language")),
            row.getString("subject"),
            row.getString("body"),
            row.getString("button"),
            row.getString("link"),
            row.getString("aside"),
            row.getString("aside_link"),
            row.getTimestamp("written_at").toInstant(),
            row.getTimestamp("too_late_at") == null ? null : row.getTimestamp("too_late_at").toInstant());

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;
    private final Clock clock;

    Letters(JdbcClient jdbc, NamedParameterJdbcTemplate batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /** A letter, what it is about, and the bundle in which it goes; null when it goes by itself. */
    record New(WrittenLetter letter, UUID about, @Nullable UUID bundle) {}

    void add(WrittenLetter letter, UUID about) {
        add(List.of(new New(letter, about, null)));
    }

    void add(List<New> letters) {
        batches.batchUpdate("""
                insert into post.letter
                    (id, about, bundle, way, address, language, subject, body, button, link, aside, aside_link, written_at, too_late_at, reached)
                values (:id, :about, :bundle, :way, :address, :language, :subject, :body, :button, :link, :aside, :asideLink, :now, :late, :reached)
                """, letters.stream().map(Letters::values).toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource values(New one) {
        var letter = one.letter();
        return new MapSqlParameterSource()
                .addValue("id", letter.id())
                .addValue("about", one.about())
                .addValue("bundle", one.bundle())
                .addValue("way", letter.way().name())
                .addValue("address", letter.to())
                .addValue("language", letter.language().toLanguageTag())
                .addValue("subject", letter.subject())
                .addValue("body", letter.body())
                .addValue("button", letter.button())
                .addValue("link", letter.link())
                .addValue("aside", letter.aside())
                .addValue("asideLink", letter.asideLink())
                .addValue("reached", Fingerprint.of(letter.to()))
                .addValue("now", letter.writtenAt().atOffset(ZoneOffset.UTC))
                .addValue("late", letter.tooLateAt() == null ? null : letter.tooLateAt().atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE);
    }

    /** Those of this bundle that wait, in the order in which they were written. */
    List<UUID> waitingIn(UUID bundle) {
        return jdbc.sql("select id from post.letter where bundle = :bundle and sent_at is null and failed is null order by number")
                .param("bundle", bundle)
                .query(UUID.class)
                .list();
    }

    /** From now on it goes by itself. */
    void takeOutOfBundle(UUID id) {
        jdbc.sql("update post.letter set bundle = null where id = :id").param("id", id).update();
    }

    Optional<WrittenLetter> waiting(UUID id) {
        return jdbc.sql("""
                select id, way, address, language, subject, body, button, link, aside, aside_link, written_at, too_late_at
                from post.letter
                where id = :id and sent_at is null and failed is null
                """)
                .param("id", id)
                .query(LETTER)
                .optional();
    }

    /** The newest waiting letters, all or those to one address. */
    List<WrittenLetter> newest(String address, int most) {
        return jdbc.sql("""
                select id, way, address, language, subject, body, button, link, aside, aside_link, written_at, too_late_at
                from post.letter
                where sent_at is null and (:address = '' or lower(address) = lower(:address))
                order by number desc
                limit :most
                """)
                .param("address", address)
                .param("most", most)
                .query(LETTER)
                .list();
    }

    /** From now until then nobody else hands it over. */
    boolean claim(UUID id, Instant until) {
        return jdbc.sql("""
                update post.letter set claimed_until = :until, tries = tries + 1
                where id = :id and sent_at is null and failed is null and (claimed_until is null or claimed_until <= :now)
                """)
                .param("id", id)
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update() == 1;
    }

    /** It certainly did not go. */
    void release(UUID id) {
        jdbc.sql("update post.letter set claimed_until = null where id = :id").param("id", id).update();
    }

    Optional<Instant> underWayUntil(UUID id) {
        return jdbc.sql("select claimed_until from post.letter where id = :id and sent_at is null and failed is null and claimed_until is not null")
                .param("id", id)
                .query((row, _) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    boolean wasTried(UUID id) {
        return jdbc.sql("select exists (select from post.letter where id = :id and tries > 0)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** @return how often by now */
    int maybeSent(UUID id) {
        return jdbc.sql("update post.letter set maybe_sent = maybe_sent + 1 where id = :id returning maybe_sent")
                .param("id", id)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** @return which way it went; nothing when that was known already */
    Optional<NotDelivered.Way> fail(UUID id, NotDelivered.Why why) {
        return jdbc.sql("""
                update post.letter set failed = :why, failed_at = :now
                where id = :id and failed is null
                returning way
                """)
                .param("id", id)
                .param("why", why.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query(String.class)
                .optional()
                .map(NotDelivered.Way::valueOf);
    }

    Optional<String> reached(UUID id) {
        return jdbc.sql("select reached from post.letter where id = :id and reached is not null")
                .param("id", id)
                .query(String.class)
                .optional();
    }

    /** What was mailed is in the hands of its reader; here only stays that it went. */
    void empty(UUID id) {
        jdbc.sql("""
                update post.letter
                set address = '', subject = '', body = '', button = null, link = null, aside = null, aside_link = null,
                    sent_at = :now
                where id = :id
                """)
                .param("id", id)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    void discard(UUID id) {
        jdbc.sql("delete from post.letter where id = :id").param("id", id).update();
    }

    int discardAbout(UUID about) {
        return jdbc.sql("delete from post.letter where about = :about and sent_at is null")
                .param("about", about)
                .update();
    }

    List<WrittenLetter> waitingFor(String address, String name) {
        return jdbc.sql("""
                select id, way, address, language, subject, body, button, link, aside, aside_link, written_at, too_late_at
                from post.letter
                where sent_at is null and lower(address) = lower(:address) and position(:name in body) > 0
                order by number
                """)
                .param("address", address)
                .param("name", name)
                .query(LETTER)
                .list();
    }

    int discardTo(String address, String name) {
        return jdbc.sql("""
                delete from post.letter
                where sent_at is null and lower(address) = lower(:address) and position(:name in body) > 0
                """)
                .param("address", address)
                .param("name", name)
                .update();
    }

    int forget(Instant writtenBefore) {
        return jdbc.sql("delete from post.letter where written_at < :moment")
                .param("moment", writtenBefore.atOffset(ZoneOffset.UTC))
                .update();
    }
}
