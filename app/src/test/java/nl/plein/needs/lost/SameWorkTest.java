package nl.plein.needs.lost;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.ui.ExtendedModelMap;
import org.springframework.util.LinkedMultiValueMap;

/** Whoever asks for a lost link is answered alike, in time too: before the answer there is no work that could differ. */
class SameWorkTest {

    @Test
    void beforeTheAnswerNobodyLooksWhetherAnAddressIsKnown() {
        var later = new ArrayList<Runnable>();
        // with nothing to look in, looking would fail
        var pages = new LostLinkPages(null, null, null, null, null, null, null, later::add);
        for (var address : List.of("anneke@buurtbond.example", "stranger@elsewhere.example")) {
            var posted = new LinkedMultiValueMap<String, String>();
            posted.add("email", address);
            assertThat(pages.send(posted, new ExtendedModelMap())).isEqualTo("redirect:/my/sent");
        }
        assertThat(later).hasSize(2);
    }
}
