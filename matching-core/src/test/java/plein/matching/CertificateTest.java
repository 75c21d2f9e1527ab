package plein.matching;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CertificateTest {

    private final Problem problem = Problem.builder()
            .need("a", 2, 9).need("b", 2, 5).need("c", 5, 5)
            .helper("g", 1).helper("h", 1)
            .pair("a", "g", 900).pair("a", "h", 100).pair("b", "g", 800).pair("b", "h", 500).pair("c", "h", 10_000)
            .build();
    private final Plan best = new ShortestPaths().solve(problem).verify();

    @Test
    void everyOtherPlanIsRefusedWithTheSamePrices() {
        for (int a = -1; a < 2; a++) {
            for (int b = -1; b < 2; b++) {
                for (int c = -1; c < 2; c++) {
                    int[] plan = {a, b, c};
                    if (java.util.Arrays.equals(plan, best.helpers())) continue;
                    assertThatThrownBy(() -> new Plan(problem, plan, best.prices()).verify())
                            .isInstanceOf(IllegalStateException.class);
                }
            }
        }
    }

    @Test
    void pricesThatAreTooLowOrTooHighProveNothing() {
        for (int helper = 0; helper < 2; helper++) {
            for (long change : new long[] {-1_000, -10_000_000, 1_000, 10_000_000}) {
                var prices = best.prices();
                prices[helper] += change;
                assertThatThrownBy(() -> new Plan(problem, best.helpers(), prices).verify())
                        .isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Test
    void aChangedConfirmedPairIsRefused() {
        var fixed = Problem.builder().need("a", 1, 0).helper("g", 1).helper("h", 1).pair("a", "h", 1).fixed("a", "h").build();
        assertThatThrownBy(() -> new Plan(fixed, new int[] {0}, new long[2]).verify()).hasMessageContaining("confirmed");
    }

    /** Whoever has a place left is free for everybody: a price there would hide a need that could have been served. */
    @Test
    void aPriceWhereAPlaceIsLeftOverProvesNothing() {
        var roomy = Problem.builder().need("a", 1, 0).helper("g", 2).pair("a", "g", 900).build();
        new Plan(roomy, new int[] {0}, new long[] {0}).verify();
        assertThatThrownBy(() -> new Plan(roomy, new int[] {0}, new long[] {10}).verify())
                .hasMessageContaining("price of helper g proves nothing");
    }
}
