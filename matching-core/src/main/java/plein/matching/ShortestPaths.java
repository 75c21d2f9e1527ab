package plein.matching;

import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * Successive shortest paths: adds the needs one by one, each along the chain of moves that costs the others least.
 *
 * <p>Cost: a Dijkstra search per need, O(needs x pairs x log) at worst; fine for some thousands. Demands: nothing, and
 * it is short, so it judges the faster ones. Prices stay exact whole numbers all the way. Ties are broken exactly: of
 * the needs that could make room at the same cost, the last in canonical order does (see docs/matching.md).
 * Source: Kuhn (1955), Tomizawa (1971), Edmonds and Karp (1972); Ahuja, Magnanti, Orlin, "Network Flows", chapter 12.
 */
final class ShortestPaths implements Solver {

    @Override
    public Plan solve(Problem problem) {
        var search = new Search(problem);
        for (int need = 0; need < problem.needs(); need++) if (!problem.isFixed(need)) search.add(need);
        return new Plan(problem, search.helperOf, search.price);
    }

    private static final class Search {

        private record Reached(long distance, int helper) {}

        final Problem problem;
        final int[] helperOf;
        final long[] price;
        final long[] left;
        final int[] free;
        final Holders holders;

        final long[] helperDistance;
        final long[] needDistance;
        final int[] reachedFrom;
        final PriorityQueue<Reached> queue = new PriorityQueue<>((a, b) ->
                a.distance != b.distance ? Long.compare(a.distance, b.distance) : Integer.compare(a.helper, b.helper));

        Search(Problem problem) {
            this.problem = problem;
            int needs = problem.needs();
            int helpers = problem.helpers();
            helperOf = problem.fixed.clone();
            price = new long[helpers];
            left = new long[needs];
            free = problem.freePlaces();
            holders = new Holders(helperOf, helpers);
            helperDistance = new long[helpers];
            needDistance = new long[needs];
            reachedFrom = new int[helpers];
        }

        /** Finds the cheapest way to give the need a place: a free one, or one that another need loses. */
        void add(int need) {
            long most = 0;
            for (int at = problem.rowStart[need]; at < problem.rowStart[need + 1]; at++) most = Math.max(most, leftAt(need, at));
            left[need] = most;
            if (most == 0) return;

            Arrays.fill(helperDistance, Long.MAX_VALUE);
            Arrays.fill(needDistance, Long.MAX_VALUE);
            queue.clear();
            needDistance[need] = 0;
            spread(need);
            long cost = most;
            int loser = need;
            int freeHelper = -1;
            while (!queue.isEmpty() && queue.peek().distance <= cost) {
                var reached = queue.poll();
                int helper = reached.helper;
                if (reached.distance > helperDistance[helper]) continue;
                if (free[helper] > 0) {
                    cost = reached.distance;
                    freeHelper = helper;
                    break;
                }
                for (int other = holders.first[helper]; other >= 0; other = holders.next[other]) {
                    needDistance[other] = reached.distance;
                    long loss = reached.distance + left[other];
                    if (loss < cost || loss == cost && other > loser) {
                        cost = loss;
                        loser = other;
                    }
                    spread(other);
                }
            }
            reprice(cost);
            if (freeHelper >= 0) move(freeHelper);
            else if (loser != need) dismiss(loser);
        }

        private void spread(int need) {
            for (int at = problem.rowStart[need]; at < problem.rowStart[need + 1]; at++) {
                int helper = problem.columns[at];
                long distance = needDistance[need] + left[need] - leftAt(need, at);
                if (distance < helperDistance[helper]) {
                    helperDistance[helper] = distance;
                    reachedFrom[helper] = need;
                    queue.add(new Reached(distance, helper));
                }
            }
        }

        private void reprice(long cost) {
            for (int n = 0; n < left.length; n++) if (needDistance[n] < cost) left[n] -= cost - needDistance[n];
            for (int h = 0; h < price.length; h++) if (helperDistance[h] < cost) price[h] += cost - helperDistance[h];
        }

        private void dismiss(int loser) {
            int helper = helperOf[loser];
            holders.leave(loser);
            free[helper]++;
            move(helper);
        }

        /** Moves everybody on the path one place up, from the free place back to the new need. */
        private void move(int helper) {
            free[helper]--;
            while (helper >= 0) {
                int need = reachedFrom[helper];
                int before = helperOf[need];
                if (before >= 0) holders.leave(need);
                holders.join(need, helper);
                helper = before;
            }
        }

        private long leftAt(int need, int at) {
            return problem.worthOfTier(problem.tiers[need]) + problem.scores[at] - price[problem.columns[at]];
        }
    }
}
