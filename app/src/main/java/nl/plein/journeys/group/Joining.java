package nl.plein.journeys.group;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import nl.plein.journeys.JourneyId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A coordinator asks everybody in two journeys whether they will do it together.
 *
 * @param guest the journey whose people come along
 * @param person who of them comes along and also stays there; null: all of them, and the other journey is over
 * @param answers of everybody who has to say yes
 */
public record Joining(
        UUID id,
        JourneyId journey,
        JourneyId guest,
        @Nullable PersonId person,
        Instant askedAt,
        @Nullable Why why,
        List<Said> answers) {

    /** How it ended. */
    public enum Why {
        JOINED,
        REFUSED,
        WITHDRAWN
    }

    /** @param yes null as long as nothing was said */
    public record Said(PersonId speaker, @Nullable Boolean yes) {}

    public boolean isOpen() {
        return why == null;
    }

    boolean hasYesOf(PersonId speaker) {
        return answers.stream().anyMatch(said -> said.speaker().equals(speaker) && Boolean.TRUE.equals(said.yes()));
    }

    boolean asks(PersonId speaker) {
        return answers.stream().anyMatch(said -> said.speaker().equals(speaker));
    }
}
