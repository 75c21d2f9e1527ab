package plein.matching.profile;

import java.util.Optional;
import plein.matching.Score;

/** A proposed or confirmed pair, with its reasons. */
public record Matched(String need, String helper, Score score, boolean fixed, Optional<NextBest> nextBest) {

    /** The helper who fits best of all others, and why it was not that one. */
    public record NextBest(String helper, Score score, Why why) {}

    public enum Why {
        /** Helps somebody who is more urgent. */
        MORE_URGENT_NEED,
        /** Helps somebody as urgent: this is best for all together. */
        EQUALLY_URGENT_NEED,
        /** Helps somebody less urgent: both are served, and this is best for all together. */
        LESS_URGENT_NEED,
        /** Still has a place, and fits no better. */
        FREE,
        /** Has no place left beside confirmed pairs. */
        FULL
    }
}
