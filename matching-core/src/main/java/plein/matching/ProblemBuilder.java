package plein.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes needs, helpers and pairs in any order, refuses what cannot be, and numbers them canonically. */
public final class ProblemBuilder {

    private record Need(String id, int tier, int waitingDays) {}

    private record Helper(String id, int capacity) {}

    private final List<Need> needs = new ArrayList<>();
    private final List<Helper> helpers = new ArrayList<>();
    private final Map<String, Integer> needNumbers = new HashMap<>();
    private final Map<String, Integer> helperNumbers = new HashMap<>();
    private final Map<Integer, Integer> fixed = new HashMap<>();

    private int pairs;
    private int[] pairNeeds = new int[64];
    private int[] pairHelpers = new int[64];
    private short[] pairScores = new short[64];

    ProblemBuilder() {}

    /** @param tier 1 (most urgent) to 8 */
    public ProblemBuilder need(String id, int tier, int waitingDays) {
        requireId("need", id);
        if (tier < 1 || tier > Problem.TIERS) throw new IllegalArgumentException("need " + id + ": tier outside 1..8: " + tier);
        if (waitingDays < 0) throw new IllegalArgumentException("need " + id + ": waiting days below 0: " + waitingDays);
        if (needNumbers.putIfAbsent(id, needs.size()) != null) throw new IllegalArgumentException("need twice: " + id);
        needs.add(new Need(id, tier, waitingDays));
        return this;
    }

    /** @param capacity how many needs the helper can serve, confirmed ones included; 0 for somebody who is full */
    public ProblemBuilder helper(String id, int capacity) {
        requireId("helper", id);
        if (capacity < 0) throw new IllegalArgumentException("helper " + id + ": capacity below 0: " + capacity);
        if (helperNumbers.putIfAbsent(id, helpers.size()) != null) throw new IllegalArgumentException("helper twice: " + id);
        helpers.add(new Helper(id, capacity));
        return this;
    }

    /** A pair that satisfies every hard condition. @param score 0..10,000 */
    public ProblemBuilder pair(String needId, String helperId, int score) {
        return pair(number(needNumbers, "need", needId), number(helperNumbers, "helper", helperId), score);
    }

    /** The same by the order in which needs and helpers were added, for those who have millions. */
    public ProblemBuilder pair(int need, int helper, int score) {
        if (need < 0 || need >= needs.size()) throw new IllegalArgumentException("unknown need number: " + need);
        if (helper < 0 || helper >= helpers.size()) throw new IllegalArgumentException("unknown helper number: " + helper);
        if (score < 0 || score > Score.MAX) {
            throw new IllegalArgumentException("pair " + needs.get(need).id + ", " + helpers.get(helper).id
                    + ": score outside 0..10000: " + score);
        }
        if (pairs == pairNeeds.length) {
            int larger = (int) Math.min(Integer.MAX_VALUE - 8L, pairs * 3L / 2);
            pairNeeds = Arrays.copyOf(pairNeeds, larger);
            pairHelpers = Arrays.copyOf(pairHelpers, larger);
            pairScores = Arrays.copyOf(pairScores, larger);
        }
        pairNeeds[pairs] = need;
        pairHelpers[pairs] = helper;
        pairScores[pairs++] = (short) score;
        return this;
    }

    /** A confirmed pair: it stands, whatever else changes, and takes one of the helper's places. */
    public ProblemBuilder fixed(String needId, String helperId) {
        int need = number(needNumbers, "need", needId);
        int helper = number(helperNumbers, "helper", helperId);
        if (fixed.putIfAbsent(need, helper) != null) throw new IllegalArgumentException("need " + needId + " is fixed twice");
        return this;
    }

    public Problem build() {
        var needOrder = order(needs, Comparator.<Need>comparingInt(need -> need.tier)
                .thenComparing(need -> need.waitingDays, Comparator.reverseOrder())
                .thenComparing(need -> need.id));
        var helperOrder = order(helpers, Comparator.comparing(helper -> helper.id));
        var needAt = inverse(needOrder);
        var helperAt = inverse(helperOrder);

        int n = needs.size();
        var needIds = new String[n];
        var tiers = new byte[n];
        var waiting = new int[n];
        for (int i = 0; i < n; i++) {
            var need = needs.get(needOrder[i]);
            needIds[i] = need.id;
            tiers[i] = (byte) need.tier;
            waiting[i] = need.waitingDays;
        }
        var helperIds = new String[helpers.size()];
        var capacities = new int[helpers.size()];
        for (int h = 0; h < helperIds.length; h++) {
            helperIds[h] = helpers.get(helperOrder[h]).id;
            capacities[h] = helpers.get(helperOrder[h]).capacity;
        }

        var rows = new Rows(n, helperIds.length, pairs, pairNeeds, pairHelpers, pairScores, needAt, helperAt);
        rows.refuseTwice(needIds, helperIds);

        var fixedHelpers = new int[n];
        var fixedScores = new int[n];
        Arrays.fill(fixedHelpers, -1);
        var places = capacities.clone();
        fixed.forEach((need, helper) -> {
            int i = needAt[need];
            int h = helperAt[helper];
            if (--places[h] < 0) throw new IllegalArgumentException("helper " + helperIds[h] + ": more confirmed pairs than capacity");
            fixedHelpers[i] = h;
            fixedScores[i] = rows.scoreOf(i, h);
        });
        return new Problem(needIds, tiers, waiting, helperIds, capacities,
                rows.start, rows.columns, rows.scores, fixedHelpers, fixedScores);
    }

    private static <T> int[] order(List<T> things, Comparator<T> by) {
        var order = new Integer[things.size()];
        Arrays.setAll(order, i -> i);
        Arrays.parallelSort(order, (a, b) -> by.compare(things.get(a), things.get(b)));
        return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
    }

    private static int[] inverse(int[] order) {
        var at = new int[order.length];
        for (int i = 0; i < order.length; i++) at[order[i]] = i;
        return at;
    }

    private static int number(Map<String, Integer> numbers, String what, String id) {
        var number = numbers.get(id);
        if (number == null) throw new IllegalArgumentException("unknown " + what + ": " + id);
        return number;
    }

    private static void requireId(String what, String id) {
        if (id == null || id.isBlank()) throw new IllegalArgumentException("a " + what + " needs an id");
    }
}
