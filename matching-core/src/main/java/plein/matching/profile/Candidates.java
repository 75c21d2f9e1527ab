package plein.matching.profile;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import plein.matching.Score;

/**
 * Finds who may fit without comparing everybody with everybody: a set of bits for every kind, skill, language, age group
 * and trait, and a grid for the places. What comes out of the sets is looked at one by one, in numbers ({@link Asking}), so
 * that an index can leave somebody out only when a hard condition does.
 *
 * <p>Where more come out of the sets than may be looked at, a need looks at as many as it may, from a point of its own, so
 * that a country in which everybody fits everybody online is still matched in good time. {@link Pricing} says what that
 * and the cut at k cost.
 */
final class Candidates {

    /**
     * The best of a need.
     *
     * @param pairs         as {@link Pairs#pair}, the highest score first
     * @param leftOutAtMost no helper who fits and is not among them scores more; -1 when all are there
     */
    record Few(long[] pairs, int leftOutAtMost) {}

    private static final OfKind NOBODY = new OfKind(0, Map.of());

    private final List<HelperProfile> helpers;
    private final Conditions conditions;
    private final Scoring scoring;
    private final int mostLookedAt;
    private final Map<String, OfKind> kinds = new HashMap<>();

    Candidates(List<HelperProfile> helpers, Conditions conditions, Scoring scoring, int mostLookedAt) {
        this.helpers = helpers;
        this.conditions = conditions;
        this.scoring = scoring;
        this.mostLookedAt = mostLookedAt;
        var sizes = new HashMap<String, Integer>();
        for (var helper : helpers) sizes.merge(helper.kind(), 1, Integer::sum);
        sizes.forEach((kind, size) -> kinds.put(kind, new OfKind(size, scoring.rarity())));
        Set<String> keptApart = conditions.excluded().stream().map(Link::helper).collect(toSet());
        for (int helper = 0; helper < helpers.size(); helper++) {
            var profile = helpers.get(helper);
            kinds.get(profile.kind()).add(helper, profile, keptApart.contains(profile.id()));
        }
    }

    /** The helpers who satisfy every hard condition, at most k of them: those with the highest score. */
    Few best(NeedProfile need, int k) {
        return best(need, k, _ -> true);
    }

    /** @param wanted who may be among them at all */
    Few best(NeedProfile need, int k, IntPredicate wanted) {
        var best = new Best(k);
        boolean allSeen = each(need, best, wanted);
        return new Few(best.bestFirst(), allSeen ? best.leftOut() : Score.MAX);
    }

    /** Everybody who satisfies every hard condition, the best first. */
    long[] all(NeedProfile need) {
        return best(need, Integer.MAX_VALUE).pairs;
    }

    OfKind ofKind(String kind) {
        return kinds.getOrDefault(kind, NOBODY);
    }

    Asking asking(NeedProfile need) {
        return ofKind(need.kind()).asking(need, scoring);
    }

    /** The score of somebody who is possible; {@link Asking#DOES_NOT_FIT} when a hard condition forbids it. */
    int score(NeedProfile need, Asking asking, int helper, int at) {
        int score = asking.score(at);
        return score >= 0 && asking.mustAsk(at) && !conditions.fit(need, helpers.get(helper)) ? Asking.DOES_NOT_FIT : score;
    }

    /** Returns whether all who are possible were looked at. */
    private boolean each(NeedProfile need, Best best, IntPredicate wanted) {
        var ofKind = ofKind(need.kind());
        var sieve = ofKind.sieve(need);
        boolean many = ofKind.size() > mostLookedAt && sieve.hasMoreThan(mostLookedAt);
        int start = many ? Math.floorMod(need.id().hashCode() * 0x9E3779B9, sieve.length()) : 0;
        var look = new Look(need, ofKind, sieve, best, wanted);
        look.from(start, ofKind.size());
        look.from(0, start);
        look.weigh();
        return !many;
    }

    /** One need's way along those who are possible. */
    private final class Look {

        private final NeedProfile need;
        private final OfKind ofKind;
        private final Sieve sieve;
        private final Sieve finer;
        private final Weeks.Common common;
        private final Asking asking;
        private final Best best;
        private final IntPredicate wanted;
        private int left = mostLookedAt;
        private final int[] found = new int[2 * Long.SIZE];
        private int size;

        private Look(NeedProfile need, OfKind ofKind, Sieve sieve, Best best, IntPredicate wanted) {
            this.need = need;
            this.ofKind = ofKind;
            this.sieve = sieve;
            this.finer = ofKind.finerSieve(need);
            this.common = ofKind.common(need);
            this.asking = ofKind.asking(need, scoring);
            this.best = best;
            this.wanted = wanted;
        }

        private void from(int from, int to) {
            for (int w = from >> 6; w << 6 < to && left > 0; w++) {
                long possible = sieve.word(w);
                if (w == from >> 6) possible &= -1L << from;
                if (to - (w << 6) < Long.SIZE) possible &= (1L << to) - 1;
                if (possible != 0) find(w, first(possible));
            }
        }

        /** As many as may still be looked at. */
        private long first(long possible) {
            int count = Long.bitCount(possible);
            for (; count > left; count--) possible &= ~Long.highestOneBit(possible);
            left -= count;
            return possible;
        }

        private void find(int w, long possible) {
            long fine = possible & finer.word(w);
            if (fine == 0) return;
            for (long bits = fine & common.word(w); bits != 0; bits &= bits - 1) {
                found[size++] = (w << 6) + Long.numberOfTrailingZeros(bits);
            }
            if (size > Long.SIZE) weigh();
        }

        private void weigh() {
            asking.fetch(found, size);
            for (int i = 0; i < size; i++) {
                int helper = ofKind.number(found[i]);
                int score = score(need, asking, helper, found[i]);
                // asked last, since it means a look at the profile itself
                if (score >= 0 && (!best.has(helper, score) || wanted.test(helper))) best.add(helper, score);
            }
            size = 0;
        }
    }
}
