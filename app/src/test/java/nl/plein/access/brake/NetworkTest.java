package nl.plein.access.brake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NetworkTest {

    @Test
    void everyAddressOfTheOldKindIsANetworkOfItsOwn() {
        assertThat(Network.of("192.0.2.1")).isNotEqualTo(Network.of("192.0.2.2"));
        assertThat(Network.of("::ffff:192.0.2.1")).isEqualTo(Network.of("192.0.2.1"));
    }

    @Test
    void whoHasManyAddressesOfTheNewKindIsOne() {
        assertThat(Network.of("2001:db8:1:2:aaaa::1")).isEqualTo(Network.of("2001:db8:1:2:bbbb::2%eth0"));
        assertThat(Network.of("2001:db8:1:2::1")).isNotEqualTo(Network.of("2001:db8:1:3::1"));
    }

    @Test
    void whatIsNoAddressIsNotLookedUp() {
        assertThat(Network.of("plein.example")).isEqualTo(new Network("unknown"));
        assertThat(Network.of("")).isEqualTo(new Network("unknown"));
    }
}
