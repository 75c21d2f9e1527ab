package plein.matching.profile;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long the best suggestions for one new need take among very many helpers, and how long its candidates for the plan.
 * A command, not a test: bench/core suggest. Processor time; a sample of needs, who are not in the town yet.
 */
final class Suggesting {

    private Suggesting() {}

    /** @param arguments how many helpers, and how many needs to try */
    public static void main(String[] arguments) {
        int helpers = Integer.parseInt(arguments[0]);
        int sample = Integer.parseInt(arguments[1]);
        var town = ATown.of(sample, helpers, 1);
        long start = nanos();
        var matching = Matching.of(town);
        double index = (nanos() - start) / 1e9;
        var conditions = new Conditions(town.excluded());
        var scoring = new Scoring(town.weights(), town.rarity());
        var candidates = new Candidates(town.helpers(), conditions, scoring, Matching.MOST_LOOKED_AT);
        var suggesting = new double[sample];
        var finding = new double[sample];
        // twice, so that the first does the warming up
        for (int round = 0; round < 2; round++) {
            for (int n = 0; n < sample; n++) {
                var need = town.needs().get(n);
                long before = nanos();
                matching.best(need, 5);
                long between = nanos();
                candidates.best(need, Matching.BEST_PAIRS);
                suggesting[n] = (between - before) / 1e6;
                finding[n] = (nanos() - between) / 1e6;
            }
        }
        System.out.println("| helpers | needs tried | index s | suggestions p50 ms | p99 ms | candidates, mean ms a need |");
        System.out.println("|---|---|---|---|---|---|");
        double mean = Arrays.stream(finding).average().orElse(0);
        Arrays.sort(suggesting);
        System.out.println(String.format(Locale.ROOT, "| %,d | %,d | %.1f | %.2f | %.2f | %.3f |", helpers, sample, index, suggesting[sample / 2],
                suggesting[(int) Math.ceil(sample * 0.99) - 1], mean));
    }

    private static long nanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
