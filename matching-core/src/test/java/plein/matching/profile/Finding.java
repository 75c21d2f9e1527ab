package plein.matching.profile;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;

/** The candidates of a whole town from its profiles, with two threads. A command, not a test: bench/core candidates. */
final class Finding {

    private static final int THREADS = 2;

    private Finding() {}

    /** @param arguments how many needs, and as many helpers; then how many of the needs to try, all when it is not said */
    public static void main(String[] arguments) {
        int needs = Integer.parseInt(arguments[0]);
        int tried = arguments.length > 1 ? Integer.parseInt(arguments[1]) : needs;
        var town = ATown.of(needs, needs, 1);
        var start = Moment.now();
        var candidates = new Candidates(town.helpers(), new Conditions(town.excluded()), new Scoring(town.weights(), town.rarity()), Matching.MOST_LOOKED_AT);
        var indexed = Moment.now();
        Pairs pairs;
        try (var pool = new ForkJoinPool(THREADS)) {
            pairs = pool.submit(() -> new Pairs(town.needs().subList(0, tried), candidates, Matching.BEST_PAIRS)).join();
        }
        var found = Moment.now();
        var scores = IntStream.range(0, tried).mapToObj(pairs::of).flatMapToLong(Arrays::stream).mapToInt(Pairs::score).summaryStatistics();
        long cut = IntStream.range(0, tried).filter(need -> pairs.leftOutAtMost(need) >= 0).count();
        var runtime = Runtime.getRuntime();
        System.gc();
        System.out.println("| needs | helpers | pairs | needs cut | mean score | index s | candidates s, clock | processor s | heap at most MB | in use after MB |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        System.out.println(String.format(Locale.ROOT, "| %,d | %,d | %,d | %,d | %.0f | %.1f | %.1f | %.1f | %d | %d |", tried, needs, scores.getCount(), cut, scores.getAverage(),
                indexed.clockSince(start), found.clockSince(indexed), found.processorSince(indexed), runtime.maxMemory() >> 20, runtime.totalMemory() - runtime.freeMemory() >> 20));
    }

    /** By the clock, and in processor time of the whole process. */
    private record Moment(long clock, long processor) {

        static Moment now() {
            return new Moment(System.nanoTime(), ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime());
        }

        double clockSince(Moment before) {
            return (clock - before.clock) / 1e9;
        }

        double processorSince(Moment before) {
            return (processor - before.processor) / 1e9;
        }
    }
}
