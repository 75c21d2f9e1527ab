package plein.matching.profile;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The best suggestions for one need by JMH: bench/core jmh Suggest. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class SuggestBenchmark {

    @Param("100000")
    public int helpers;

    private Town town;
    private Matching matching;
    private int next;

    @Setup
    public void makeATown() {
        town = ATown.of(1_000, helpers, 1);
        matching = Matching.of(town);
    }

    @Benchmark
    public List<Suggestion> suggest() {
        next = (next + 1) % town.needs().size();
        return matching.best(town.needs().get(next), 5);
    }
}
