package nl.plein.ground;

import nl.plein.access.Keys;
import nl.plein.access.KeysOfTest;
import nl.plein.access.agreement.Agreements;
import nl.plein.people.Memberships;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** As {@link TestGround}, while jobs run by themselves, as they do in an installation. */
@TestConfiguration(proxyBeanMethods = false)
public class RunningGround {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock();
    }

    @Bean
    Owner owner(@Value("${spring.flyway.url}") String address, @Value("${spring.flyway.user}") String user) {
        return new Owner(address, user);
    }

    @Bean
    KeysOfTest keysOfTest(Keys keys) {
        return new KeysOfTest(keys);
    }

    @Bean
    Somebody somebody(
            People people, Organisations organisations, Memberships memberships, Agreements agreements, KeysOfTest keys) {
        return new Somebody(people, organisations, memberships, agreements, keys);
    }
}
