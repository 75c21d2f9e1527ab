package nl.plein.journeys;

import java.time.Instant;
import java.util.UUID;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who takes part in a journey.
 *
 * @param speaker with whom we speak: the person, or a parent or guardian
 * @param leftAt null as long as this person takes part
 */
public record Participant(
        UUID id, JourneyId journey, PersonId person, PersonId speaker, Part part, Instant since, @Nullable Instant leftAt) {

    public enum Part {
        /** who is helped */
        ASKER,
        HELPER
    }

    public boolean isHelper() {
        return part == Part.HELPER;
    }

    public boolean takesPart() {
        return leftAt == null;
    }

    /** A parent, guardian or arranger has the word. */
    public boolean isSpokenFor() {
        return !person.equals(speaker);
    }
}
