package nl.plein.needs.lost;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How often new links went to an address, so that nobody can flood a mailbox. */
@Repository
class LostLinks {

    static final int MOST_AN_HOUR = 3;

    private static final Duration HOUR = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final Clock clock;

    LostLinks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Counts one more, unless it would be too many. In the transaction of whoever writes the letter. */
    boolean another(String address) {
        var typed = address.strip().toLowerCase(Locale.ROOT);
        waitForOthersAt(typed);
        return jdbc.sql("""
                insert into needs.lost_link (address, at)
                select sha256(convert_to(:address, 'UTF8')), :now
                where (select count(*) from needs.lost_link
                       where address = sha256(convert_to(:address, 'UTF8')) and at > :hourAgo) < :most
                """)
                        .param("address", typed)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("hourAgo", Timestamp.from(clock.instant().minus(HOUR)))
                        .param("most", MOST_AN_HOUR)
                        .update()
                == 1;
    }

    private void waitForOthersAt(String address) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('needs.lost_link'), hashtext(:address))")
                .param("address", address)
                .query((_, _) -> 0)
                .single();
    }

    int forget(Instant before) {
        return jdbc.sql("delete from needs.lost_link where at < :moment")
                .param("moment", Timestamp.from(before))
                .update();
    }
}
