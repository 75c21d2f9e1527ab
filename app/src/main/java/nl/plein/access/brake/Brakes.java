package nl.plein.access.brake;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.sql.DataSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Counts tries, for all nodes together. */
@Component
public class Brakes {

    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private final DayKeys keys;
    private final KnownBrowsers browsers;

    Brakes(DataSource database, DayKeys keys, KnownBrowsers browsers, Clock clock) {
        this.keys = keys;
        this.browsers = browsers;
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table("access.brake")
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ZERO))
                .clientClock(meter(clock))
                .build();
    }

    private static TimeMeter meter(Clock clock) {
        return new TimeMeter() {
            @Override
            public long currentTimeNanos() {
                return clock.millis() * 1_000_000;
            }

            @Override
            public boolean isWallClockBased() {
                return true;
            }
        };
    }

    /** A try from where this request comes: how long it has to wait, or no time at all. */
    public Duration press(Brake brake, HttpServletRequest request) {
        return press(brake, whence(request));
    }

    /** A browser that is known counts by itself: whoever guesses on the same network does not use up its tries. */
    private String whence(HttpServletRequest request) {
        return browsers.of(request).orElseGet(() -> Network.of(request).name());
    }

    /** A try that concerns somebody, from where this request comes. */
    public Duration press(Brake brake, HttpServletRequest request, String whom) {
        return press(brake, whence(request) + " " + plain(whom));
    }

    /**
     * A code for this person. Nothing here is counted for the person alone without a way past it: a browser in which
     * she was before counts by itself, and so do the first codes after a letter with a link, which only she reads.
     *
     * @param byLetter whether whoever types it came by such a letter, in this session
     */
    Duration pressCode(HttpServletRequest request, String person, boolean byLetter) {
        var known = browsers.of(request, person);
        var here = press(Brake.CODES_FROM_NETWORK, known.orElseGet(() -> Network.of(request).name()) + " " + person);
        if (known.isPresent() || !here.isZero()) return here;
        var isFree = byLetter
                && press(Brake.CODES_AFTER_LETTER, request.getSession().getId()).isZero()
                && press(Brake.CODES_AFTER_LETTERS, person).isZero();
        return isFree ? Duration.ZERO : press(Brake.CODES, person);
    }

    /** A try that concerns something, wherever it comes from: never what stands between somebody and her own account. */
    public Duration pressFor(Brake brake, String whom) {
        return press(brake, plain(whom));
    }

    private static String plain(String whom) {
        return whom.strip().toLowerCase(Locale.ROOT);
    }

    private Duration press(Brake brake, String what) {
        var tried = buckets.builder()
                .build(id(brake, what), () -> limitOf(brake))
                .tryConsumeAndReturnRemaining(1);
        return tried.isConsumed() ? Duration.ZERO : Duration.ofNanos(tried.getNanosToWaitForRefill());
    }

    private static BucketConfiguration limitOf(Brake brake) {
        return BucketConfiguration.builder()
                .addLimit(limit -> limit.capacity(brake.atOnce()).refillGreedy(1, brake.perTry()))
                .build();
    }

    private String id(Brake brake, String what) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.today(), "HmacSHA256"));
            var text = brake.name() + " " + what;
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * What today's key makes of where a request comes from and what it is about: the same again today, and from tomorrow
     * nobody can find out where it came from.
     */
    public String trace(Brake brake, HttpServletRequest request, String about) {
        return id(brake, Network.of(request).name() + " " + plain(about));
    }

    /** Says that it was too often, and when the next try is worth it. */
    public static void refuse(HttpServletResponse response, Duration wait) throws IOException {
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds() + 1));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }

    /** Removes what has filled up again, and so says nothing any more. */
    int forget() {
        return buckets.removeExpired(10_000) + keys.forgetOld();
    }
}
