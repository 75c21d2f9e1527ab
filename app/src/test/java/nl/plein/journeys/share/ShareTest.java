package nl.plein.journeys.share;

import static org.assertj.core.api.Assertions.assertThat;

import nl.plein.journeys.share.Share.Counted;
import org.junit.jupiter.api.Test;

/** A number that points at one person is not shown. */
class ShareTest {

    @Test
    void fiveHelpersAreCounted() {
        assertThat(Share.of(new Counted(5, 5, 6, 5, 12, 390))).isEqualTo(new Share(5, 6, 12, 7));
    }

    @Test
    void fewerAreNot() {
        assertThat(Share.of(new Counted(4, 4, 30, 4, 12, 390)).isNothing()).isTrue();
    }

    @Test
    void eachNumberCountsThoseWhoStandBehindIt() {
        assertThat(Share.of(new Counted(9, 4, 4, 4, 40, 1000))).isEqualTo(new Share(9, null, null, null));
        assertThat(Share.of(new Counted(9, 6, 7, 4, 40, 1000))).isEqualTo(new Share(9, 7, null, null));
    }
}
