package nl.plein.access.factor;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.kept.KindOfRecord;
import nl.plein.people.Memberships;
import nl.plein.people.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who no longer works here needs nothing to sign in with, and so nothing of it is kept. */
@Configuration(proxyBeanMethods = false)
class KindOfFactors {

    @Bean
    KindOfRecord kindOfFactor(JdbcClient jdbc, LostFactors lostFactors, Memberships memberships) {
        return new KindOfRecord(
                "factors",
                KindOfRecord.Owner.ALLIANCE,
                "access",
                Set.of("passkey_owner", "passkey", "code_app", "recovery_code", "provider_identity"),
                _ -> {
                    var gone = owners(jdbc).stream().filter(person -> memberships.of(person).isEmpty()).toList();
                    gone.forEach(person -> forget(person, jdbc, lostFactors));
                    return gone.size();
                });
    }

    private static List<PersonId> owners(JdbcClient jdbc) {
        return jdbc.sql("""
                select person from access.passkey_owner union select person from access.code_app
                union select person from access.recovery_code union select person from access.provider_identity
                union select person from access.known_browser
                """)
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    private static void forget(PersonId person, JdbcClient jdbc, LostFactors lostFactors) {
        lostFactors.forget(person);
        jdbc.sql("delete from access.provider_identity where person = :person").param("person", person.value()).update();
    }
}
