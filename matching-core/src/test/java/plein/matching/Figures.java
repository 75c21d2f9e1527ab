package plein.matching;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Prints the table of docs/matching-figures.md: our solver beside others, on the same problems, in one run. Processor
 * seconds of the solving thread (reading and building left out, for everybody), the median of five runs of ours. It is
 * a command, not a test: bench/core.
 */
final class Figures {

    private static final int DEGREE = 32;

    private Figures() {}

    /** Arguments: how many needs, and which judges: ortools, lsa, jgrapht, dense; none for our figures alone. */
    public static void main(String[] arguments) {
        int needs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        var judges = Set.copyOf(List.of(arguments).subList(Math.min(1, arguments.length), arguments.length));
        System.out.println("| family | needs | pairs | served | Plein s | check s | Plein MB | other | other s | times |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (var family : Families.values()) {
            if (judges.stream().anyMatch(judge -> Arrays.stream(Families.values()).anyMatch(each -> each.name().equals(judge)))
                    && !judges.contains(family.name())) continue;
            measure(family, needs, judges);
        }
    }

    private static void measure(Families family, int needs, Set<String> judges) {
        var problem = family.problem(needs, DEGREE, 1);
        var plan = new TieredAuction().solve(problem);
        var solving = new double[5];
        var checking = new double[5];
        long megabytes = 0;
        for (int run = 0; run < 5; run++) {
            long bytes = allocated();
            long start = Processor.nanos();
            plan = new TieredAuction().solve(problem);
            long solved = Processor.nanos();
            megabytes = allocated() - bytes >> 20;
            plan.verify();
            solving[run] = (solved - start) / 1e9;
            checking[run] = (Processor.nanos() - solved) / 1e9;
        }
        Arrays.sort(solving);
        Arrays.sort(checking);
        var ours = String.format(Locale.ROOT, "| %s | %,d | %,d | %,d | %.3f | %.4f | %d |", family, needs, problem.pairs(), plan.served(), solving[2],
                checking[2], megabytes);
        boolean alone = true;
        if (judges.contains("ortools")) alone = row(ours, "OR-Tools MinCostFlow", OrTools.minCostFlow(problem), plan, solving[2]);
        if (family == Families.SQUARE && judges.contains("lsa")) {
            alone = row(ours, "OR-Tools LinearSumAssignment", OrTools.linearSumAssignment(problem), null, solving[2]);
        }
        if (judges.contains("jgrapht")) alone = row(ours, "JGraphT min-cost flow", JGraphT.minCostFlow(problem), plan, solving[2]);
        if (family == Families.SQUARE && judges.contains("dense")) alone = row(ours, "dense Hungarian", DenseHungarian.solve(problem), null, solving[2]);
        if (alone) System.out.println(ours + " | | |");
    }

    private static boolean row(String ours, String name, OrTools.Answer answer, Plan plan, double seconds) {
        if (plan != null && answer.worth() != OrTools.worth(plan)) throw new IllegalStateException(name + " disagrees");
        double others = answer.nanos() / 1e9;
        System.out.println(ours + String.format(Locale.ROOT, " %s | %.3f | %.1f |", name, others, others / seconds));
        return false;
    }

    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) java.lang.management.ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
