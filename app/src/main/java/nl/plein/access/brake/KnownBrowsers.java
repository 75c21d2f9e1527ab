package nl.plein.access.brake;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.plein.people.PersonId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Browsers in which somebody showed two factors before. They count their own tries, so that whoever guesses elsewhere
 * shuts them out of nothing; being one of them opens nothing either.
 */
@Repository
public class KnownBrowsers {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9_-]{32}");
    private static final Duration REMEMBERED = Duration.ofDays(180);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final boolean https;

    KnownBrowsers(JdbcClient jdbc, Clock clock, @Value("${plein.address}") String site) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.https = site.startsWith("https:");
    }

    /** After two factors were shown here. Colleagues who share a browser share what it is called, and nothing else. */
    @Transactional
    public void remember(PersonId person, HttpServletRequest request, HttpServletResponse response) {
        var token = token(request).filter(this::isKnown).orElseGet(KnownBrowsers::draw);
        jdbc.sql("""
                insert into access.known_browser (token_hash, person, used_at) values (:hash, :person, :now)
                on conflict (token_hash, person) do update set used_at = excluded.used_at
                """)
                .param("hash", hash(token))
                .param("person", person.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        response.addHeader(HttpHeaders.SET_COOKIE, ResponseCookie.from(name(), token)
                .path("/")
                .httpOnly(true)
                .secure(https)
                .sameSite("Lax")
                .maxAge(REMEMBERED)
                .build()
                .toString());
    }

    private static String draw() {
        var bits = new byte[24];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    private boolean isKnown(String token) {
        return jdbc.sql("select exists (select 1 from access.known_browser where token_hash = :hash)")
                .param("hash", hash(token))
                .query(Boolean.class)
                .single();
    }

    /** A name for this browser, when somebody showed two factors in it before. */
    Optional<String> of(HttpServletRequest request) {
        return token(request).filter(this::isKnown).map(token -> HexFormat.of().formatHex(hash(token)));
    }

    /** The same, when it was this person. */
    Optional<String> of(HttpServletRequest request, String person) {
        return token(request).filter(token -> isKnown(token, person)).map(token -> HexFormat.of().formatHex(hash(token)));
    }

    private boolean isKnown(String token, String person) {
        return jdbc.sql("""
                select exists (select 1 from access.known_browser where token_hash = :hash and person = :person)
                """)
                .param("hash", hash(token))
                .param("person", UUID.fromString(person))
                .query(Boolean.class)
                .single();
    }

    private Optional<String> token(HttpServletRequest request) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name()))
                .map(Cookie::getValue)
                .filter(value -> TOKEN.matcher(value).matches())
                .findFirst();
    }

    private String name() {
        return https ? "__Host-known" : "known";
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public void forget(PersonId person) {
        jdbc.sql("delete from access.known_browser where person = :person").param("person", person.value()).update();
    }

    int forget(Instant usedBefore) {
        return jdbc.sql("delete from access.known_browser where used_at < :before")
                .param("before", Timestamp.from(usedBefore))
                .update();
    }
}
