package plein.matching;

import com.google.ortools.Loader;
import com.google.ortools.graph.LinearSumAssignment;
import com.google.ortools.graph.MinCostFlow;
import com.google.ortools.graph.MinCostFlowBase;

/** Google OR-Tools as a judge, and to measure against. Knows nothing of our solvers, only what a pair is worth. */
final class OrTools {

    static {
        Loader.loadNativeLibraries();
    }

    /** What the best plan is worth, tiers and scores together, and the nanoseconds of processor time that took. */
    record Answer(long worth, long nanos) {}

    private OrTools() {}

    static Answer minCostFlow(Problem problem) {
        int needs = problem.needs();
        int source = needs + problem.helpers();
        int sink = source + 1;
        var flow = new MinCostFlow();
        for (int need = 0; need < needs; need++) {
            flow.addArcWithCapacityAndUnitCost(source, need, 1, 0);
            // whoever is not served goes straight to the sink
            flow.addArcWithCapacityAndUnitCost(need, sink, 1, 0);
            for (int at = problem.rowStart(need); at < problem.rowEnd(need); at++) {
                long worth = problem.worthOfTier(problem.tier(need)) + problem.scoreAt(at);
                flow.addArcWithCapacityAndUnitCost(need, needs + problem.helperAt(at), 1, -worth);
            }
        }
        for (int helper = 0; helper < problem.helpers(); helper++) {
            flow.addArcWithCapacityAndUnitCost(needs + helper, sink, problem.capacity(helper), 0);
        }
        flow.setNodeSupply(source, needs);
        flow.setNodeSupply(sink, -needs);
        long before = Processor.nanos();
        var status = flow.solve();
        long nanos = Processor.nanos() - before;
        if (status != MinCostFlowBase.Status.OPTIMAL) throw new IllegalStateException("min cost flow: " + status);
        var answer = new Answer(-flow.getOptimalCost(), nanos);
        flow.delete();
        return answer;
    }

    /** For square problems in which everybody can be served by helpers with one place each. */
    static Answer linearSumAssignment(Problem problem) {
        var assignment = new LinearSumAssignment();
        for (int need = 0; need < problem.needs(); need++) {
            for (int at = problem.rowStart(need); at < problem.rowEnd(need); at++) {
                assignment.addArcWithCost(need, problem.helperAt(at), Score.MAX - problem.scoreAt(at));
            }
        }
        long before = Processor.nanos();
        var status = assignment.solve();
        long nanos = Processor.nanos() - before;
        if (status != LinearSumAssignment.Status.OPTIMAL) throw new IllegalStateException("linear sum assignment: " + status);
        var answer = new Answer((long) Score.MAX * problem.needs() - assignment.getOptimalCost(), nanos);
        assignment.delete();
        return answer;
    }

    static long worth(Plan plan) {
        long worth = plan.totalScore();
        for (int tier = 1; tier <= Problem.TIERS; tier++) worth += plan.served(tier) * plan.problem().worthOfTier(tier);
        return worth;
    }
}
