package plein.matching;

/**
 * Sorts loose pairs into compressed rows by counting, twice: first by helper, then by need, so that every row comes out
 * sorted by helper. Linear in the number of pairs.
 */
final class Rows {

    final int[] start;
    final int[] columns;
    final short[] scores;

    Rows(int needs, int helpers, int pairs, int[] pairNeeds, int[] pairHelpers, short[] pairScores,
         int[] needAt, int[] helperAt) {
        var byHelper = new int[helpers + 1];
        for (int p = 0; p < pairs; p++) byHelper[helperAt[pairHelpers[p]] + 1]++;
        for (int h = 0; h < helpers; h++) byHelper[h + 1] += byHelper[h];
        var order = new int[pairs];
        for (int p = 0; p < pairs; p++) order[byHelper[helperAt[pairHelpers[p]]]++] = p;

        start = new int[needs + 1];
        for (int p = 0; p < pairs; p++) start[needAt[pairNeeds[p]] + 1]++;
        for (int n = 0; n < needs; n++) start[n + 1] += start[n];
        var next = start.clone();
        columns = new int[pairs];
        scores = new short[pairs];
        for (int p : order) {
            int at = next[needAt[pairNeeds[p]]]++;
            columns[at] = helperAt[pairHelpers[p]];
            scores[at] = pairScores[p];
        }
    }

    void refuseTwice(String[] needIds, String[] helperIds) {
        for (int n = 0; n + 1 < start.length; n++) {
            for (int at = start[n] + 1; at < start[n + 1]; at++) {
                if (columns[at] == columns[at - 1]) {
                    throw new IllegalArgumentException("pair twice: " + needIds[n] + ", " + helperIds[columns[at]]);
                }
            }
        }
    }
}
