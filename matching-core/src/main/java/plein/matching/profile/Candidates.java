package plein.matching.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.IntConsumer;
import java.util.function.ToIntFunction;
import plein.matching.Score;

/**
 * Finds who may fit without comparing everybody with everybody: a set of bits for every kind, skill, language, age group
 * and trait, and a grid for the places. What comes out of the sets is looked at one by one, so that an index can leave
 * somebody out only when a hard condition does.
 *
 * <p>Where more come out of the sets than may be looked at, a need looks at as many as it may, from a point of its own, so
 * that a country in which everybody fits everybody online is still matched in good time. {@link Pricing} says what that
 * and the cut at k cost.
 */
final class Candidates {

    /** The best of a need. @param leftOutAtMost no helper who fits and is not among them scores more; -1 when all are there */
    record Best(int[] helpers, int leftOutAtMost) {}

    private static final OfKind NOBODY = new OfKind();

    private final List<HelperProfile> helpers;
    private final Conditions conditions;
    private final int mostLookedAt;
    private final Map<String, OfKind> kinds = new HashMap<>();

    Candidates(List<HelperProfile> helpers, Conditions conditions, int mostLookedAt) {
        this.helpers = helpers;
        this.conditions = conditions;
        this.mostLookedAt = mostLookedAt;
        for (int helper = 0; helper < helpers.size(); helper++) {
            kinds.computeIfAbsent(helpers.get(helper).kind(), _ -> new OfKind()).add(helper, helpers.get(helper));
        }
    }

    /** The helpers who satisfy every hard condition, at most k of them: those with the highest score. Ascending. */
    Best best(NeedProfile need, int k, ToIntFunction<HelperProfile> score) {
        record Scored(int helper, int score) {}
        var best = new PriorityQueue<Scored>((a, b) ->
                a.score != b.score ? Integer.compare(a.score, b.score) : Integer.compare(b.helper, a.helper));
        int[] removed = {-1};
        boolean allSeen = each(need, helper -> {
            best.add(new Scored(helper, score.applyAsInt(helpers.get(helper))));
            if (best.size() > k) removed[0] = Math.max(removed[0], best.remove().score);
        });
        return new Best(best.stream().mapToInt(Scored::helper).sorted().toArray(), allSeen ? removed[0] : Score.MAX);
    }

    /** Everybody who satisfies every hard condition. */
    int[] all(NeedProfile need) {
        var all = new ArrayList<Integer>();
        each(need, all::add);
        return all.stream().mapToInt(Integer::intValue).toArray();
    }

    OfKind ofKind(String kind) {
        return kinds.getOrDefault(kind, NOBODY);
    }

    boolean fit(NeedProfile need, int helper) {
        return conditions.fit(need, helpers.get(helper));
    }

    /** Returns whether all who are possible were looked at. */
    private boolean each(NeedProfile need, IntConsumer take) {
        var ofKind = ofKind(need.kind());
        var possible = ofKind.possible(need);
        int size = possible.cardinality();
        int start = size > mostLookedAt ? Math.floorMod(need.id().hashCode() * 0x9E3779B9, possible.length()) : 0;
        int left = mostLookedAt;
        for (int i = possible.nextSetBit(start); i >= 0 && left > 0; i = possible.nextSetBit(i + 1), left--) look(need, ofKind.number(i), take);
        for (int i = possible.nextSetBit(0); i >= 0 && i < start && left > 0; i = possible.nextSetBit(i + 1), left--) look(need, ofKind.number(i), take);
        return size <= mostLookedAt;
    }

    private void look(NeedProfile need, int helper, IntConsumer take) {
        if (fit(need, helper)) take.accept(helper);
    }
}
