package plein.matching;

import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
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

/** Solving, proving and mending by JMH, for who has a quiet machine: bench/core jmh. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class MatchingBenchmark {

    @Param({"CLUSTERED", "SCARCE", "ONLINE"})
    public String family;

    @Param("10000")
    public int needs;

    private Problem problem;
    private Plan plan;
    private LivePlan live;
    private Map<String, Integer> scores;

    @Setup
    public void makeATown() {
        problem = Families.valueOf(family).problem(needs, Figures.DEGREE, 1);
        plan = new TieredAuction().solve(problem);
        live = LivePlan.of(plan);
        var random = new SplittableRandom(3);
        scores = new HashMap<>();
        while (scores.size() < Figures.DEGREE) scores.put(problem.helperId(random.nextInt(problem.helpers())), random.nextInt(Score.MAX + 1));
    }

    @Benchmark
    public Plan solve() {
        return new TieredAuction().solve(problem);
    }

    @Benchmark
    public Plan verify() {
        return plan.verify();
    }

    /** Two changes: a need comes, and goes again. */
    @Benchmark
    public LivePlan mend() {
        live.addNeed("newcomer", 1, scores);
        live.removeNeed("newcomer");
        return live;
    }
}
