package nl.plein.directory.visit.talk;

import java.time.Instant;
import nl.plein.people.PersonId;

/** A moment that can be booked. */
public record FreeMoment(TalkTime time, Instant from, Instant to) {

    public PersonId guide() {
        return time.guide();
    }

    public String shownAs() {
        return time.shownAs();
    }

    /** How a form and an address name it. */
    public String key() {
        return time.id() + "_" + from.getEpochSecond();
    }
}
