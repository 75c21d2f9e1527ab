package nl.plein.journeys;

import java.time.Duration;
import java.time.Instant;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One contact moment: when two people talk, and what came of it.
 *
 * @param key of the moment in the programme that it follows; null when the two added it themselves
 * @param minutes how long it is meant to be
 * @param cannot whoever said that they cannot at this time; null when nobody did
 * @param askedTo to which time it goes as soon as who speaks for a child says yes; null when nobody asked
 */
public record Moment(
        MomentId id,
        JourneyId journey,
        @Nullable String key,
        Instant startsAt,
        int minutes,
        @Nullable PersonId cannot,
        @Nullable Instant askedTo,
        @Nullable Outcome outcome) {

    public Moment(
            MomentId id,
            JourneyId journey,
            @Nullable String key,
            Instant startsAt,
            int minutes,
            @Nullable PersonId cannot,
            @Nullable Outcome outcome) {
        this(id, journey, key, startsAt, minutes, cannot, null, outcome);
    }

    /** How it was, in three faces. */
    public enum Went {
        WELL,
        FAIR,
        BADLY
    }

    /** Why it did not happen. */
    public enum Why {
        NOBODY_ANSWERED,
        ASKER_COULD_NOT,
        HELPER_COULD_NOT,
        TECHNIQUE,
        OTHER
    }

    /** What came of it, as somebody wrote it down. */
    public sealed interface Outcome {

        Instant at();

        /**
         * @param minutes how long it really was
         * @param went null when a coordinator heard that it happened, and not how it was
         */
        record Happened(int minutes, @Nullable Went went, Instant at) implements Outcome {}

        record Missed(Why why, Instant at) implements Outcome {}
    }

    /** Of the moment in the programme that this one is or repeats. */
    public @Nullable String programmeKey() {
        return key == null ? null : key.replaceFirst("\\+.*", "");
    }

    public Instant endsAt() {
        return startsAt.plus(Duration.ofMinutes(minutes));
    }

    public boolean isOpen() {
        return outcome == null;
    }

    public boolean happened() {
        return outcome instanceof Outcome.Happened;
    }

    /** It is over, and nobody has said what came of it. */
    public boolean waitsForOutcome(Instant now) {
        return isOpen() && !now.isBefore(endsAt());
    }
}
