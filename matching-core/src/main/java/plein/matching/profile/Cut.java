package plein.matching.profile;

import plein.matching.Problem;

/**
 * What it costs that a plan was made from the best pairs of each need and not from all: the prices of the plan put a
 * bound on every plan from all pairs (linear programming duality, as in {@link Pricing}).
 *
 * @param places at most so many needs more could be served, or served in a more urgent tier, with all pairs
 * @param points when places is 0: the total score could be at most so much higher
 * @param added  pairs that were left out at first, and taken in because they could make the plan better
 */
public record Cut(long places, long points, long added) {

    static final Cut NONE = new Cut(0, 0, 0);

    /**
     * @param missed what all needs together could have more than they have left now, tiers and scores together. Scores of
     *               all needs are worth less than a quarter of a step, so what is more than that is tiers
     */
    static Cut of(Problem problem, long missed, long added) {
        long places = (missed + problem.step() / 4) / problem.step();
        return new Cut(places, places > 0 ? 0 : missed, added);
    }

    /** Nothing is lost: no plan from all pairs serves more of any tier, or has a larger score. */
    public boolean isProven() {
        return places == 0 && points == 0;
    }
}
