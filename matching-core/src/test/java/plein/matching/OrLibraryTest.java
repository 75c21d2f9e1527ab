package plein.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** A problem of others, whose optimum has been known for decades. What a pair costs is turned round into a score. */
class OrLibraryTest {

    @Test
    void theKnownOptimumIsFound() throws IOException {
        assertThat(cost(Path.of("src/test/resources/or-library/assign100.txt"), new TieredAuction())).isEqualTo(305);
        assertThat(cost(Path.of("src/test/resources/or-library/assign100.txt"), new ShortestPaths())).isEqualTo(305);
    }

    private static long cost(Path file, Solver solver) throws IOException {
        int[] numbers = Arrays.stream(Files.readString(file).strip().split("\\s+")).mapToInt(Integer::parseInt).toArray();
        int size = numbers[0];
        var builder = Problem.builder();
        for (int i = 0; i < size; i++) builder.need("n" + i, 1, 0).helper("h" + i, 1);
        for (int at = 1; at <= size * size; at++) builder.pair((at - 1) / size, (at - 1) % size, Score.MAX - numbers[at]);
        var plan = solver.solve(builder.build()).verify();
        assertThat(plan.served()).isEqualTo(size);
        return (long) Score.MAX * size - plan.totalScore();
    }
}
