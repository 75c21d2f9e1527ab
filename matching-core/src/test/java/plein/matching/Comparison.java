package plein.matching;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/**
 * Our solver beside others, on the same problems, in one run: processor seconds of the solving thread (reading and building
 * left out, for everybody), the median of five runs of ours and one of theirs. They must find the same optimum.
 */
final class Comparison {

    private final Set<String> judges;
    private final List<Families> families = new ArrayList<>();
    private final boolean history;
    /** Processor seconds after which we no longer wait for another solver. */
    private double patience = Double.MAX_VALUE;

    /** @param what judges: ortools, lsa, jgrapht, dense; families, all when none is named; REAL_HISTORY; patience=600 */
    Comparison(List<String> what) {
        judges = Set.copyOf(what);
        for (var each : what) if (each.startsWith("patience=")) patience = Double.parseDouble(each.substring(9));
        for (var family : Families.values()) if (judges.contains(family.name())) families.add(family);
        history = judges.contains("REAL_HISTORY");
        if (families.isEmpty() && !history) families.addAll(List.of(Families.values()));
    }

    void print(int needs) throws InterruptedException, IOException {
        System.out.println("| family | needs | pairs | served | Plein s | check s | check % | Plein MB | other | other s | other MB | times | memory |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|---|---|---|");
        for (var family : families) measure(family.name(), family.problem(needs, Figures.DEGREE, 1), family == Families.SQUARE);
        if (history) measureHistory();
        // whoever is still calculating cannot be stopped otherwise
        System.exit(0);
    }

    private void measureHistory() throws InterruptedException, IOException {
        measure("REAL_HISTORY", RealHistory.afterQuarters(RealHistory.whole(), 4), false);
    }

    private void measure(String family, Problem problem, boolean square) throws InterruptedException {
        var runs = Runs.of(problem);
        var ours = String.format(Locale.ROOT, "| %s | %,d | %,d | %,d | %.3f | %.4f | %.1f | %d |", family, problem.needs(), problem.pairs(),
                runs.plan().served(), runs.solving(), runs.checking(), 100 * runs.checking() / runs.solving(), runs.bytes() >> 20);
        long worth = OrTools.worth(runs.plan());
        boolean alone = true;
        if (judges.contains("ortools")) alone = row(ours, runs, "OR-Tools MinCostFlow", OrTools::minCostFlow, worth);
        // the two for squares know no tiers: they find the best total when all are served, and so must we
        if (square && judges.contains("lsa")) alone = row(ours, runs, "OR-Tools LinearSumAssignment", OrTools::linearSumAssignment, runs.plan().totalScore());
        if (judges.contains("jgrapht")) alone = row(ours, runs, "JGraphT min-cost flow", JGraphT::minCostFlow, worth);
        if (square && judges.contains("dense")) alone = row(ours, runs, "dense Hungarian", DenseHungarian::solve, runs.plan().totalScore());
        if (alone) System.out.println(ours + " | | | | |");
    }

    private boolean row(String ours, Runs runs, String name, Function<Problem, OrTools.Answer> solver, long worth) throws InterruptedException {
        var memory = new Resident();
        var answer = new OrTools.Answer[1];
        var other = Thread.ofPlatform().daemon().unstarted(() -> answer[0] = solver.apply(runs.problem()));
        other.start();
        double seconds = 0;
        while (other.isAlive() && seconds < patience) {
            other.join(100);
            seconds = Math.max(seconds, ManagementFactory.getThreadMXBean().getThreadCpuTime(other.threadId()) / 1e9);
        }
        long bytes = memory.risenBytes();
        boolean ended = !other.isAlive();
        if (ended && (answer[0] == null || answer[0].worth() != worth)) throw new IllegalStateException(name + " disagrees");
        if (ended) seconds = answer[0].nanos() / 1e9;
        System.out.println(ours + String.format(Locale.ROOT, " %s | %s%.3f | %d | %s%.1f | %.2f |", name, ended ? "" : "more than ", seconds, bytes >> 20,
                ended ? "" : "more than ", seconds / runs.solving(), runs.bytes() / (double) bytes));
        if (!ended) System.exit(0);
        return false;
    }
}
