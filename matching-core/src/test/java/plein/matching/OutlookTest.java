package plein.matching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Without a look ahead these would go on by the smallest steps for hours. */
class OutlookTest {

    @Test
    void needsThatOutbidOneAnotherAlongAChainComeToAnEnd() {
        assertThat(new TieredAuction().solve(Families.CHAINS.problem(20_000, 2, 1)).verify().served()).isEqualTo(20_000);
    }

    @Test
    void placesThatComeDownAlongAStreetComeToAnEnd() {
        assertThat(new TieredAuction().solve(Families.STREET.problem(20_000, 5, 1)).verify().served()).isEqualTo(19_997);
    }
}
