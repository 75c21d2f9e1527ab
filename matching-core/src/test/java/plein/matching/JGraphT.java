package plein.matching;

import org.jgrapht.alg.flow.mincost.CapacityScalingMinimumCostFlow;
import org.jgrapht.alg.flow.mincost.MinimumCostFlowProblem.MinimumCostFlowProblemImpl;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleDirectedWeightedGraph;

/**
 * JGraphT's min-cost flow, to measure against. It calls a cost of a thousand million infinite, so that it gets the smallest
 * step between tiers that will do: more than all scores together.
 */
final class JGraphT {

    private JGraphT() {}

    static OrTools.Answer minCostFlow(Problem problem) {
        var graph = new SimpleDirectedWeightedGraph<Integer, DefaultWeightedEdge>(DefaultWeightedEdge.class);
        int needs = problem.needs();
        int sink = needs + problem.helpers();
        long step = Score.MAX * (needs + 1L);
        for (int node = 0; node <= sink; node++) graph.addVertex(node);
        for (int need = 0; need < needs; need++) {
            graph.setEdgeWeight(graph.addEdge(need, sink), 0);
            for (int at = problem.rowStart(need); at < problem.rowEnd(need); at++) {
                graph.setEdgeWeight(graph.addEdge(need, needs + problem.helperAt(at)),
                        -((Problem.TIERS + 1 - problem.tier(need)) * step + problem.scoreAt(at)));
            }
        }
        for (int helper = 0; helper < problem.helpers(); helper++) graph.setEdgeWeight(graph.addEdge(needs + helper, sink), 0);
        var flow = new MinimumCostFlowProblemImpl<>(graph,
                node -> node < needs ? 1 : node == sink ? -needs : 0,
                edge -> graph.getEdgeTarget(edge) == sink && graph.getEdgeSource(edge) >= needs
                        ? problem.capacity(graph.getEdgeSource(edge) - needs) : 1);
        long before = Processor.nanos();
        double cost = new CapacityScalingMinimumCostFlow<Integer, DefaultWeightedEdge>().getMinimumCostFlow(flow).getCost();
        long nanos = Processor.nanos() - before;
        long total = Math.round(-cost);
        return new OrTools.Answer(total / step * problem.step() + total % step, nanos);
    }
}
