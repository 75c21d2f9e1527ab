package plein.matching;

import java.util.Arrays;

/** The textbook Hungarian method on a full matrix, n cubed, to measure against. For square problems. */
final class DenseHungarian {

    private static final long NEVER = 1_000_000_000L;

    private DenseHungarian() {}

    static OrTools.Answer solve(Problem problem) {
        int n = problem.needs();
        var cost = new long[n + 1][n + 1];
        for (var row : cost) Arrays.fill(row, NEVER);
        for (int need = 0; need < n; need++) {
            for (int at = problem.rowStart(need); at < problem.rowEnd(need); at++) cost[need + 1][problem.helperAt(at) + 1] = Score.MAX - problem.scoreAt(at);
        }
        long before = Processor.nanos();
        long total = assign(cost, n);
        return new OrTools.Answer((long) Score.MAX * n - total, Processor.nanos() - before);
    }

    private static long assign(long[][] cost, int n) {
        var u = new long[n + 1];
        var v = new long[n + 1];
        var match = new int[n + 1];
        var way = new int[n + 1];
        for (int row = 1; row <= n; row++) {
            match[0] = row;
            int column = 0;
            var least = new long[n + 1];
            Arrays.fill(least, Long.MAX_VALUE);
            var used = new boolean[n + 1];
            do {
                used[column] = true;
                int at = match[column];
                long delta = Long.MAX_VALUE;
                int nextColumn = 0;
                for (int j = 1; j <= n; j++) {
                    if (used[j]) continue;
                    long reduced = cost[at][j] - u[at] - v[j];
                    if (reduced < least[j]) {
                        least[j] = reduced;
                        way[j] = column;
                    }
                    if (least[j] < delta) {
                        delta = least[j];
                        nextColumn = j;
                    }
                }
                for (int j = 0; j <= n; j++) {
                    if (used[j]) {
                        u[match[j]] += delta;
                        v[j] -= delta;
                    } else {
                        least[j] -= delta;
                    }
                }
                column = nextColumn;
            } while (match[column] != 0);
            for (; column != 0; column = way[column]) match[column] = match[way[column]];
        }
        long total = 0;
        for (int j = 1; j <= n; j++) total += cost[match[j]][j];
        return total;
    }
}
