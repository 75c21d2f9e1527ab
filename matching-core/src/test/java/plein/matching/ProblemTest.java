package plein.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void whatCannotBeIsRefusedWithTheReason() {
        refused("tier outside 1..8", () -> Problem.builder().need("n", 9, 0));
        refused("waiting days below 0", () -> Problem.builder().need("n", 1, -1));
        refused("need twice", () -> Problem.builder().need("n", 1, 0).need("n", 2, 0));
        refused("helper twice", () -> Problem.builder().helper("h", 1).helper("h", 1));
        refused("capacity below 0", () -> Problem.builder().helper("h", -1));
        refused("needs an id", () -> Problem.builder().helper(" ", 1));
        refused("unknown need", () -> Problem.builder().helper("h", 1).pair("n", "h", 1));
        refused("unknown helper", () -> Problem.builder().need("n", 1, 0).pair("n", "h", 1));
        refused("score outside", () -> Problem.builder().need("n", 1, 0).helper("h", 1).pair("n", "h", 10_001));
        refused("pair twice", () -> Problem.builder().need("n", 1, 0).helper("h", 1).pair("n", "h", 1).pair("n", "h", 2).build());
        refused("more confirmed pairs", () -> Problem.builder().need("n", 1, 0).need("m", 1, 0).helper("h", 1)
                .fixed("n", "h").fixed("m", "h").build());
    }

    @Test
    void needsAreNumberedByTierThenWaitingThenId() {
        var problem = Problem.builder().need("d", 2, 9).need("c", 1, 3).need("b", 1, 3).need("a", 1, 7).build();
        assertThat(List.of(problem.needId(0), problem.needId(1), problem.needId(2), problem.needId(3))).containsExactly("a", "b", "c", "d");
    }

    private static void refused(String reason, Runnable attempt) {
        assertThatIllegalArgumentException().isThrownBy(attempt::run).withMessageContaining(reason);
    }
}
