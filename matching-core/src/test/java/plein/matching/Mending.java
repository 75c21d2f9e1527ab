package plein.matching;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/** How long one change takes in a plan that is kept the best: a need comes or goes, a helper comes or goes. */
final class Mending {

    private Mending() {}

    /** @param arguments needs, changes, and families, all when none is named */
    static void print(List<String> arguments) {
        int needs = Integer.parseInt(arguments.getFirst());
        int changes = Integer.parseInt(arguments.get(1));
        var named = arguments.subList(2, arguments.size());
        System.out.println("| family | needs | changes | p50 ms | p99 ms | longest ms | same as anew |");
        System.out.println("|---|---|---|---|---|---|---|");
        for (var family : Families.values()) if (named.isEmpty() || named.contains(family.name())) measure(family, needs, changes);
    }

    private static void measure(Families family, int needs, int changes) {
        var parts = family.parts(needs, Figures.DEGREE, 1);
        var live = LivePlan.of(new TieredAuction().solve(parts.build()));
        var random = new SplittableRandom(2);
        int helpers = parts.capacities().size();
        // whoever goes is somebody new who came before, so that the town stays as it was
        for (int warm = 0; warm < changes / 10; warm++) round(live, random, needs, helpers, "warm" + warm, new double[4], 0);
        var millis = new double[changes / 4 * 4];
        for (int at = 0; at < millis.length; at += 4) round(live, random, needs, helpers, "new" + at, millis, at);
        var anew = new TieredAuction().solve(parts.build());
        boolean same = live.totalScore() == anew.totalScore();
        for (int tier = 1; tier <= Problem.TIERS; tier++) same &= live.served(tier) == anew.served(tier);
        System.out.println(String.format(Locale.ROOT, "| %s | %,d | %,d | %.3f | %.3f | %.1f | %s |", family, needs, millis.length, Figures.quantile(millis, 500),
                Figures.quantile(millis, 990), Figures.quantile(millis, 1000), same ? "yes" : "NO"));
    }

    private static void round(LivePlan live, SplittableRandom random, int needs, int helpers, String id, double[] millis, int at) {
        int tier = 1 + random.nextInt(8);
        var toHelpers = some(random, "h", helpers);
        var toNeeds = some(random, "n", needs);
        millis[at] = time(() -> live.addNeed(id, tier, toHelpers));
        millis[at + 1] = time(() -> live.addHelper(id, 1, toNeeds));
        millis[at + 2] = time(() -> live.removeNeed(id));
        millis[at + 3] = time(() -> live.removeHelper(id));
    }

    private static Map<String, Integer> some(SplittableRandom random, String prefix, int of) {
        var some = new HashMap<String, Integer>();
        for (int i = 0; i < Figures.DEGREE; i++) some.put(prefix + random.nextInt(of), random.nextInt(Score.MAX + 1));
        return some;
    }

    private static double time(Runnable change) {
        long before = Processor.nanos();
        change.run();
        return (Processor.nanos() - before) / 1e6;
    }
}
