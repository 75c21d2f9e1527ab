package nl.plein.matching.weights;

import java.util.Map;
import plein.matching.profile.Urgency;
import plein.matching.profile.Weights;

/**
 * How this alliance weighs: what counts in the score of a pair, and how many days of waiting each barrier counts for.
 *
 * <p>The first barriers weigh most because they shut somebody out of everything at once: without a device, without
 * Dutch, with nobody at home who can help, or alone. The others make one thing harder.
 */
public record Weighing(Weights weights, Map<String, Integer> daysPerBarrier) {

    public static final Weighing DEFAULT = new Weighing(
            Weights.DEFAULT,
            Map.of(
                    "no-device", 60,
                    "little-dutch", 60,
                    "nobody-at-home", 60,
                    "alone", 60,
                    "no-quiet-place", 30,
                    "money", 30,
                    "ill", 30));

    public Weighing {
        daysPerBarrier = Map.copyOf(daysPerBarrier);
    }

    public Urgency urgency() {
        return new Urgency(daysPerBarrier);
    }
}
