package nl.plein.directory.visit.talk;

import java.time.Instant;
import nl.plein.people.PersonId;

/** A guide talks with somebody; of whom nothing is known here. */
public record Taken(PersonId guide, Instant from, Instant to) {

    boolean isInTheWayOf(FreeMoment moment) {
        return guide.equals(moment.guide()) && from.isBefore(moment.to()) && moment.from().isBefore(to);
    }
}
