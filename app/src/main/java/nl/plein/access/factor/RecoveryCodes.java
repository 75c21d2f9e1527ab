package nl.plein.access.factor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Codes on paper, for who lost telephone and passkey. 138 random bits each, so a fast hash keeps them well. */
@Repository
class RecoveryCodes {

    private static final int MANY = 8;
    private static final SecureRandom RANDOM = new SecureRandom();

    /** Without signs that people take for one another. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private final JdbcClient jdbc;
    private final Clock clock;

    RecoveryCodes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** New ones, shown once. Those from before no longer work. */
    @Transactional
    List<String> draw(PersonId person) {
        remove(person);
        var codes = Stream.generate(RecoveryCodes::drawOne).limit(MANY).toList();
        codes.forEach(code -> jdbc.sql("""
                insert into access.recovery_code (code_hash, person, created_at) values (:hash, :person, :now)
                """)
                .param("hash", hash(code))
                .param("person", person.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update());
        return codes;
    }

    private static String drawOne() {
        return Stream.generate(RecoveryCodes::fourLetters).limit(7).collect(Collectors.joining("-"));
    }

    private static String fourLetters() {
        return RANDOM.ints(4, 0, LETTERS.length())
                .mapToObj(at -> LETTERS.substring(at, at + 1))
                .collect(Collectors.joining());
    }

    boolean use(PersonId person, String code) {
        return jdbc.sql("delete from access.recovery_code where code_hash = :hash and person = :person")
                        .param("hash", hash(code))
                        .param("person", person.value())
                        .update()
                == 1;
    }

    int left(PersonId person) {
        return jdbc.sql("select count(*) from access.recovery_code where person = :person")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    void remove(PersonId person) {
        jdbc.sql("delete from access.recovery_code where person = :person").param("person", person.value()).update();
    }

    private static byte[] hash(String code) {
        try {
            var plain = code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
            return MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
