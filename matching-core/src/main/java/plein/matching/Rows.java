package plein.matching;

import java.util.Arrays;

/**
 * Sorts loose pairs into compressed rows by counting: by helper, then by score, then by need, so that every row begins
 * with the best score and equals come in the order of the helpers. Linear in the number of pairs.
 */
final class Rows {

    final int[] start;
    final int[] columns;
    final short[] scores;

    Rows(int needs, int helpers, int pairs, int[] pairNeeds, int[] pairHelpers, short[] pairScores,
         int[] needAt, int[] helperAt) {
        var order = new int[pairs];
        var sorted = new int[pairs];
        Arrays.setAll(order, p -> p);
        count(order, sorted, helpers, p -> helperAt[pairHelpers[p]]);
        count(sorted, order, Score.MAX + 1, p -> Score.MAX - pairScores[p]);
        start = count(order, sorted, needs, p -> needAt[pairNeeds[p]]);
        columns = order;
        scores = new short[pairs];
        for (int at = 0; at < pairs; at++) {
            scores[at] = pairScores[sorted[at]];
            columns[at] = helperAt[pairHelpers[sorted[at]]];
        }
    }

    private interface Key {
        int of(int pair);
    }

    /** One stable counting sort; returns where each key begins. */
    private static int[] count(int[] from, int[] to, int keys, Key key) {
        var start = new int[keys + 1];
        for (int pair : from) start[key.of(pair) + 1]++;
        for (int k = 0; k < keys; k++) start[k + 1] += start[k];
        var next = start.clone();
        for (int pair : from) to[next[key.of(pair)]++] = pair;
        return start;
    }

    void refuseTwice(String[] needIds, String[] helperIds) {
        var seenBy = new int[helperIds.length];
        for (int need = 0; need < needIds.length; need++) {
            for (int at = start[need]; at < start[need + 1]; at++) {
                if (seenBy[columns[at]] == need + 1) {
                    throw new IllegalArgumentException("pair twice: " + needIds[need] + ", " + helperIds[columns[at]]);
                }
                seenBy[columns[at]] = need + 1;
            }
        }
    }

    int scoreOf(int need, int helper) {
        for (int at = start[need]; at < start[need + 1]; at++) if (columns[at] == helper) return scores[at];
        return 0;
    }
}
