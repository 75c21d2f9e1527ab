package nl.plein.access.consent;

import java.time.Instant;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said, to which words.
 *
 * @param writtenBy the colleague who wrote it down; null for who answered by the link
 * @param witness another colleague who heard it
 */
public record Answer(
        boolean yes, Instant at, How how, @Nullable PersonId writtenBy, @Nullable PersonId witness, Words words) {

    public Answer {
        if ((writtenBy == null) != (how == How.LINK))
            throw new IllegalArgumentException("somebody writes down what did not come by the link");
        if ((witness == null) != (how != How.SPOKEN) || witness != null && witness.equals(writtenBy))
            throw new IllegalArgumentException("what was spoken has a witness, who is somebody else");
    }

    static Answer byLink(boolean yes, Instant at, Words words) {
        return new Answer(yes, at, How.LINK, null, null, words);
    }
}
