package nl.plein.access.brake;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The key of today, the same on all nodes. Networks and addresses are kept as what this key makes of them; it is thrown
 * away the next day, and from then on nobody can find out who they were.
 */
@Repository
class DayKeys {

    private record DayKey(LocalDate day, byte[] secret) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private volatile DayKey last = new DayKey(LocalDate.EPOCH, new byte[0]);

    DayKeys(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    byte[] today() {
        var day = LocalDate.now(clock);
        if (!last.day().equals(day)) last = new DayKey(day, read(day));
        return last.secret();
    }

    private byte[] read(LocalDate day) {
        var drawn = new byte[32];
        new SecureRandom().nextBytes(drawn);
        jdbc.sql("insert into access.brake_key (day, secret) values (:day, :secret) on conflict (day) do nothing")
                .param("day", day)
                .param("secret", drawn)
                .update();
        return jdbc.sql("select secret from access.brake_key where day = :day")
                .param("day", day)
                .query(byte[].class)
                .single();
    }

    int forgetOld() {
        return jdbc.sql("delete from access.brake_key where day < :today")
                .param("today", LocalDate.now(clock))
                .update();
    }
}
