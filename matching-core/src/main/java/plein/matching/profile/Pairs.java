package plein.matching.profile;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import plein.matching.ProblemBuilder;

/**
 * The pairs that take part: the best of each need, found on all cores, and those that are added because the prices ask for
 * them. A pair is a helper's number (upper half) with a score (lower half).
 */
final class Pairs {

    private final long[][] found;
    private final int[] leftOutAtMost;

    /** @param most how many of the best a need keeps */
    Pairs(List<NeedProfile> needs, Candidates candidates, int most) {
        found = new long[needs.size()][];
        leftOutAtMost = new int[needs.size()];
        // neighbours one after another, so that what one of them read is still at hand for the next
        Arrays.stream(byNeighbourhood(needs, candidates)).parallel().forEach(n -> {
            var best = candidates.best(needs.get(n), most);
            found[n] = best.pairs();
            Arrays.sort(found[n]);
            leftOutAtMost[n] = best.leftOutAtMost();
        });
    }

    private static int[] byNeighbourhood(List<NeedProfile> needs, Candidates candidates) {
        var where = new long[needs.size()];
        Arrays.setAll(where, n -> candidates.neighbourhood(needs.get(n)));
        return IntStream.range(0, where.length).boxed().sorted(Comparator.comparingLong(n -> where[n])).mapToInt(Integer::intValue).toArray();
    }

    static long pair(int helper, int score) {
        return (long) helper << 32 | score;
    }

    static int helper(long pair) {
        return (int) (pair >>> 32);
    }

    static int score(long pair) {
        return (int) pair;
    }

    boolean isCut() {
        return Arrays.stream(leftOutAtMost).anyMatch(score -> score >= 0);
    }

    /** No pair of this need that was left out scores more; -1 when none was. */
    int leftOutAtMost(int need) {
        return leftOutAtMost[need];
    }

    long[] of(int need) {
        return found[need];
    }

    boolean has(int need, int helper) {
        return Arrays.stream(found[need]).anyMatch(pair -> helper(pair) == helper);
    }

    void add(int need, long[] more) {
        int size = found[need].length;
        found[need] = Arrays.copyOf(found[need], size + more.length);
        System.arraycopy(more, 0, found[need], size, more.length);
    }

    void tell(ProblemBuilder builder) {
        for (int n = 0; n < found.length; n++) for (long pair : found[n]) builder.pair(n, helper(pair), score(pair));
    }
}
