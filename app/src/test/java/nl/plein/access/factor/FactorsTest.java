package nl.plein.access.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.people.PersonId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.FactorGrantedAuthority;

class FactorsTest {

    private static final PersonId ANNEKE = new PersonId(UUID.randomUUID());

    private final CodeApps codeApps = mock(CodeApps.class);

    @ParameterizedTest
    @CsvSource({
        "FACTOR_OTT, false",
        "FACTOR_AUTHORIZATION_CODE, false",
        "FACTOR_CODE, false",
        "FACTOR_OTT FACTOR_AUTHORIZATION_CODE, false",
        "FACTOR_OTT FACTOR_CODE, true",
        "FACTOR_AUTHORIZATION_CODE FACTOR_CODE, true",
        "FACTOR_WEBAUTHN, true",
        "FACTOR_AUTHORIZATION_CODE FACTOR_TWO_ELSEWHERE, true",
        "MEMBER, false",
    })
    void twoAreTwo(String shown, boolean enough) {
        assertThat(factors("required", false).areEnough(somebodyWith(Duration.ZERO, shown))).isEqualTo(enough);
    }

    @Test
    void nobodyHasShownNothing() {
        assertThat(factors("required", false).areEnough(null)).isFalse();
    }

    @Test
    void onlyADemonstrationAsksForLessUnlessToldOtherwise() {
        var byLink = somebodyWith(Duration.ZERO, "FACTOR_OTT");
        assertThat(factors("", false).areEnough(byLink)).isFalse();
        assertThat(factors("", true).areEnough(byLink)).isTrue();
        assertThat(factors("off", false).areEnough(byLink)).isTrue();
        assertThat(factors("required", true).areEnough(byLink)).isFalse();
        assertThatThrownBy(() -> factors("of", false)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theFirstSecondFactorIsChosenAfterALink() {
        assertThat(factors("required", false).mayChange(somebodyWith(Duration.ZERO, "FACTOR_OTT"), ANNEKE)).isTrue();
    }

    @Test
    void whoReadsAnothersMailCannotAddAPasskeyOfHisOwn() {
        when(codeApps.has(any())).thenReturn(true);
        var factors = factors("off", false);
        assertThat(factors.mayChange(somebodyWith(Duration.ZERO, "FACTOR_OTT"), ANNEKE)).isFalse();
        assertThat(factors.mayChange(somebodyWith(Duration.ZERO, "FACTOR_OTT FACTOR_CODE"), ANNEKE)).isTrue();
    }

    @Test
    void whoSatHereThisMorningChangesNothingNow() {
        var factors = factors("required", false);
        assertThat(factors.mayChange(somebodyWith(Duration.ofMinutes(14), "FACTOR_WEBAUTHN"), ANNEKE)).isTrue();
        assertThat(factors.mayChange(somebodyWith(Duration.ofMinutes(16), "FACTOR_WEBAUTHN"), ANNEKE)).isFalse();
    }

    private Factors factors(String setting, boolean demonstration) {
        return new Factors(mock(Passkeys.class), codeApps, setting, demonstration);
    }

    private static Authentication somebodyWith(Duration ago, String shown) {
        return UsernamePasswordAuthenticationToken.authenticated(
                ANNEKE.value().toString(),
                null,
                Stream.of(shown.split(" "))
                        .map(name -> FactorGrantedAuthority.withAuthority(name).issuedAt(Instant.now().minus(ago)).build())
                        .toList());
    }
}
