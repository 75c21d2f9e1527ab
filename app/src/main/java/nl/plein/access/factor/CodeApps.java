package nl.plein.access.factor;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who uses an app with codes. It counts only when one code of it was right: then it really is in somebody's hands. */
@Repository
class CodeApps {

    private final JdbcClient jdbc;
    private final Safe safe;
    private final Clock clock;

    CodeApps(JdbcClient jdbc, Safe safe, Clock clock) {
        this.jdbc = jdbc;
        this.safe = safe;
        this.clock = clock;
    }

    boolean has(PersonId person) {
        return jdbc.sql("""
                select exists (select 1 from access.code_app where person = :person and confirmed_at is not null)
                """)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    /** Begins anew with another secret, unless an app is in use. */
    void begin(PersonId person) {
        var locked = safe.lock(CodeApp.draw().secret(), person);
        jdbc.sql("""
                insert into access.code_app (person, secret, locked_with, created_at)
                values (:person, :secret, :key, :now)
                on conflict (person) do update set secret = :secret, locked_with = :key, created_at = :now
                where access.code_app.confirmed_at is null
                """)
                .param("person", person.value())
                .param("secret", locked.content())
                .param("key", locked.key())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The one that waits for its first code; one in use is never shown again. */
    Optional<CodeApp> waiting(PersonId person) {
        return find(person, false);
    }

    private Optional<CodeApp> find(PersonId person, boolean confirmed) {
        return jdbc.sql("""
                select secret, locked_with from access.code_app
                where person = :person and (confirmed_at is not null) = :confirmed
                """)
                .param("person", person.value())
                .param("confirmed", confirmed)
                .query((row, _) -> new Safe.Locked(row.getString("locked_with"), row.getBytes("secret")))
                .optional()
                .flatMap(locked -> safe.open(locked, person))
                .map(CodeApp::new);
    }

    @Transactional
    boolean confirm(PersonId person, String code) {
        return find(person, false).filter(app -> isUsed(person, app, code)).isPresent()
                && jdbc.sql("update access.code_app set confirmed_at = :now where person = :person")
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .param("person", person.value())
                                .update()
                        == 1;
    }

    boolean use(PersonId person, String code) {
        return find(person, true).filter(app -> isUsed(person, app, code)).isPresent();
    }

    /** Whoever looks over a shoulder has nothing of it: a code, and each one before it, works once. */
    private boolean isUsed(PersonId person, CodeApp app, String code) {
        return app.halfMinuteOf(code, clock.instant())
                .filter(step -> isFirst(person, step))
                .isPresent();
    }

    private boolean isFirst(PersonId person, long step) {
        return jdbc.sql("update access.code_app set last_step = :step where person = :person and last_step < :step")
                        .param("step", step)
                        .param("person", person.value())
                        .update()
                == 1;
    }

    private record Kept(PersonId person, @Nullable String key, byte[] secret) {}

    /** How many were locked with another key, or not at all, and are locked with the one of now. */
    @Transactional
    int lockAnew() {
        var many = 0;
        for (var kept : notLockedWith(safe.currentKey())) many += lockAnew(kept);
        return many;
    }

    private List<Kept> notLockedWith(String key) {
        return jdbc.sql("""
                select person, locked_with, secret from access.code_app where locked_with is distinct from :key for update
                """)
                .param("key", key)
                .query((row, _) -> new Kept(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("locked_with"),
                        row.getBytes("secret")))
                .list();
    }

    private int lockAnew(Kept kept) {
        var plain = kept.key() == null
                ? Optional.of(kept.secret())
                : safe.open(new Safe.Locked(kept.key(), kept.secret()), kept.person());
        if (plain.isEmpty()) return 0;
        var locked = safe.lock(plain.get(), kept.person());
        return jdbc.sql("update access.code_app set secret = :secret, locked_with = :key where person = :person")
                .param("secret", locked.content())
                .param("key", locked.key())
                .param("person", kept.person().value())
                .update();
    }

    void remove(PersonId person) {
        jdbc.sql("delete from access.code_app where person = :person").param("person", person.value()).update();
    }
}
