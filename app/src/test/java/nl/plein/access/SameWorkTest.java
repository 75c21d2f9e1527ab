package nl.plein.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;

/** A known and an unknown address are answered alike, in time too: before the answer there is no work that could differ. */
class SameWorkTest {

    @Test
    void beforeTheAnswerNobodyLooksWhetherAnAddressIsKnown() {
        var later = new ArrayList<Runnable>();
        // with nothing to look in, looking would fail
        var links = new SignInLinks(null, null, later::add, Clock.systemUTC());

        var known = links.generate(new GenerateOneTimeTokenRequest("anneke@buurtbond.example"));
        var unknown = links.generate(new GenerateOneTimeTokenRequest("stranger@elsewhere.example"));

        assertThat(later).hasSize(2);
        assertThat(known.getTokenValue()).hasSameSizeAs(unknown.getTokenValue());
    }
}
