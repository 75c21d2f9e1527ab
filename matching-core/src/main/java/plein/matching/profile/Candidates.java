package plein.matching.profile;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import plein.matching.Score;

/**
 * Finds who may fit without comparing everybody with everybody: a set of bits for every kind, skill, language, age group,
 * trait and half-hour, and stretches of a curve over the map for the places. What comes out is looked at one by one, in
 * numbers ({@link Asking}), so that an index can leave somebody out only when a hard condition does.
 *
 * <p>Where more come out than may be looked at, a need looks at as many as it may: those around it, or around a point of its
 * own when it asks for nobody near, so that a country in which everybody fits everybody online is still matched in good
 * time. {@link Pricing} says what that and the cut at k cost.
 */
final class Candidates {

    /**
     * The best of a need.
     *
     * @param pairs         as {@link Pairs#pair}, the highest score first
     * @param leftOutAtMost no helper who fits and is not among them scores more; -1 when all are there
     */
    record Few(long[] pairs, int leftOutAtMost) {}

    private static final OfKind NOBODY = new OfKind(List.of(), new int[0], Map.of());
    private static final int[] NONE = {};

    private final List<HelperProfile> helpers;
    private final Conditions conditions;
    private final Scoring scoring;
    private final int mostLookedAt;
    private final Map<String, OfKind> kinds = new HashMap<>();
    /** Per need the helpers who are kept apart from it, in order. */
    private final Map<String, int[]> keptApart = new HashMap<>();

    Candidates(List<HelperProfile> helpers, Conditions conditions, Scoring scoring, int mostLookedAt) {
        this.helpers = helpers;
        this.conditions = conditions;
        this.scoring = scoring;
        this.mostLookedAt = mostLookedAt;
        var ofKinds = new HashMap<String, IntStream.Builder>();
        for (int helper = 0; helper < helpers.size(); helper++) {
            ofKinds.computeIfAbsent(helpers.get(helper).kind(), _ -> IntStream.builder()).add(helper);
        }
        ofKinds.forEach((kind, numbers) -> kinds.put(kind, new OfKind(helpers, numbers.build().toArray(), scoring.rarity())));
        keepApart();
    }

    private void keepApart() {
        if (conditions.excluded().isEmpty()) return;
        var numbers = new HashMap<String, Integer>();
        for (var link : conditions.excluded()) numbers.put(link.helper(), -1);
        for (int helper = 0; helper < helpers.size(); helper++) numbers.replace(helpers.get(helper).id(), helper);
        for (var link : conditions.excluded()) {
            keptApart.merge(link.need(), new int[] {numbers.get(link.helper())}, Candidates::sorted);
        }
    }

    private static int[] sorted(int[] some, int[] more) {
        return IntStream.concat(Arrays.stream(some), Arrays.stream(more)).sorted().toArray();
    }

    /** The helpers who satisfy every hard condition, at most k of them: those with the highest score. */
    Few best(NeedProfile need, int k) {
        return best(need, k, _ -> true);
    }

    /** @param wanted who may be among them at all */
    Few best(NeedProfile need, int k, IntPredicate wanted) {
        var best = new Best(k);
        var ofKind = ofKind(need.kind());
        boolean allSeen = new Look(need, ofKind, best, wanted).around(ofKind.start(need));
        return new Few(best.bestFirst(), allSeen ? best.leftOut() : Score.MAX);
    }

    /** Everybody who satisfies every hard condition, the best first. */
    long[] all(NeedProfile need) {
        return best(need, Integer.MAX_VALUE).pairs;
    }

    /** Needs that lie near in this order look at much the same helpers. */
    long neighbourhood(NeedProfile need) {
        var ofKind = ofKind(need.kind());
        return (long) need.kind().hashCode() << Integer.SIZE | ofKind.start(need);
    }

    OfKind ofKind(String kind) {
        return kinds.getOrDefault(kind, NOBODY);
    }

    Asking asking(NeedProfile need) {
        return ofKind(need.kind()).asking(need, scoring, keptApart.getOrDefault(need.id(), NONE));
    }

    /** The score of somebody who is possible; {@link Asking#DOES_NOT_FIT} when a hard condition forbids it. */
    int score(NeedProfile need, Asking asking, int helper, int at) {
        int score = asking.score(at);
        if (score < 0 || asking.isKeptApart(helper)) return Asking.DOES_NOT_FIT;
        return asking.mustAsk(at) && !conditions.fit(need, helpers.get(helper)) ? Asking.DOES_NOT_FIT : score;
    }

    /** One need's way along those who are possible. */
    private final class Look {

        private final NeedProfile need;
        private final OfKind ofKind;
        private final Sieve sieve;
        private final Asking asking;
        private final Best best;
        private final IntPredicate wanted;
        private final int[] found = new int[2 * Long.SIZE];
        private int size;
        private int left = mostLookedAt;
        private boolean more;

        private Look(NeedProfile need, OfKind ofKind, Best best, IntPredicate wanted) {
            this.need = need;
            this.ofKind = ofKind;
            this.sieve = ofKind.sieve(need);
            this.asking = asking(need);
            this.best = best;
            this.wanted = wanted;
        }

        /** To both sides, a stretch at a time; returns whether all who are possible were looked at. */
        boolean around(int start) {
            int from = start;
            int to = start;
            while (!more && (from > 0 || to < ofKind.size())) {
                int before = to;
                to = Math.min(ofKind.size(), (to / Sieve.AT_A_TIME + 1) * Sieve.AT_A_TIME);
                along(before, to);
                int after = from;
                from = Math.max(0, (from - 1) / Sieve.AT_A_TIME * Sieve.AT_A_TIME);
                along(from, after);
            }
            weigh();
            return !more;
        }

        private void along(int from, int to) {
            if (sieve.isEmpty(from, to)) return;
            for (int w = from >> 6; w << 6 < to && !more; w++) {
                long possible = sieve.word(w);
                if (w == from >> 6) possible &= -1L << from;
                if (to - (w << 6) < Long.SIZE) possible &= (1L << to) - 1;
                if (possible != 0) find(w, possible);
            }
        }

        private void find(int w, long possible) {
            for (long bits = possible; bits != 0; bits &= bits - 1) {
                if (left == 0) {
                    more = true;
                    return;
                }
                left--;
                found[size++] = (w << 6) + Long.numberOfTrailingZeros(bits);
            }
            if (size > Long.SIZE) weigh();
        }

        private void weigh() {
            asking.fetch(found, size);
            for (int i = 0; i < size; i++) {
                if (best.isFull() && !worthALook(found[i])) continue;
                int helper = ofKind.number(found[i]);
                int score = score(need, asking, helper, found[i]);
                // asked last, since it means a look at the profile itself
                if (score >= 0 && (!best.has(helper, score) || wanted.test(helper))) best.add(helper, score);
            }
            size = 0;
        }

        /** Whether this could be one of the best; most are not, and what they would score exactly does not matter. */
        private boolean worthALook(int at) {
            int atMost = asking.scoreAtMost(at);
            if (atMost >= best.worst()) return true;
            if (atMost >= 0) best.leaveOut(atMost);
            return false;
        }
    }
}
