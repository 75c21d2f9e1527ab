package plein.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Who is matched with whom, together with the proof that no plan is better: a price for one more place at each helper.
 * {@link #verify()} checks the proof without knowing how the plan was found.
 */
public final class Plan {

    /** A matched pair. */
    public record Pair(String need, String helper, int score, boolean fixed) {}

    private final Problem problem;
    private final int[] helperOf;
    private final long[] prices;

    Plan(Problem problem, int[] helperOf, long[] prices) {
        this.problem = problem;
        this.helperOf = helperOf;
        this.prices = prices;
    }

    public Problem problem() {
        return problem;
    }

    /** The helper's number for a need's number, or -1. */
    public int helperOf(int need) {
        return helperOf[need];
    }

    public boolean isServed(int need) {
        return helperOf[need] >= 0;
    }

    public Optional<String> helperOf(String needId) {
        int need = Arrays.asList(problem.needIds).indexOf(needId);
        return need < 0 || helperOf[need] < 0 ? Optional.empty() : Optional.of(problem.helperIds[helperOf[need]]);
    }

    /** The price of one place at a helper: 0 where places are left, more where others would gladly have it. */
    public long price(int helper) {
        return prices[helper];
    }

    /** What a need that is not confirmed has left: its worth with its helper, minus the price; 0 for who is not served. */
    public long left(int need) {
        return helperOf[need] < 0 ? 0 : problem.worthOfTier(problem.tiers[need]) + score(need) - prices[helperOf[need]];
    }

    /** The pairs in the order of urgency: the most urgent and longest waiting need first. */
    public List<Pair> pairs() {
        var pairs = new ArrayList<Pair>();
        for (int n = 0; n < helperOf.length; n++) {
            if (helperOf[n] >= 0) {
                pairs.add(new Pair(problem.needIds[n], problem.helperIds[helperOf[n]], score(n), problem.isFixed(n)));
            }
        }
        return pairs;
    }

    /** How many needs of this tier are served. */
    public int served(int tier) {
        int served = 0;
        for (int n = 0; n < helperOf.length; n++) if (problem.tiers[n] == tier && helperOf[n] >= 0) served++;
        return served;
    }

    public int served() {
        int served = 0;
        for (int helper : helperOf) if (helper >= 0) served++;
        return served;
    }

    /** How many needs of this tier there are. */
    public int asked(int tier) {
        int asked = 0;
        for (byte each : problem.tiers) if (each == tier) asked++;
        return asked;
    }

    public long totalScore() {
        long total = 0;
        for (int n = 0; n < helperOf.length; n++) if (helperOf[n] >= 0) total += score(n);
        return total;
    }

    /** Throws when this plan is not a best one; cheap enough to run before any plan is shown. */
    public Plan verify() {
        new Certificate(problem, helperOf, prices).check();
        return this;
    }

    int score(int need) {
        if (problem.isFixed(need)) return problem.fixedScores[need];
        return problem.scores[problem.position(need, helperOf[need])];
    }

    int[] helpers() {
        return helperOf.clone();
    }

    long[] prices() {
        return prices.clone();
    }
}
