package nl.plein.post;

import java.util.UUID;
import nl.plein.shared.Fact;

/** A letter or text message will not arrive, or came back. To whom it was is asked of {@link Post#reached}. */
public record NotDelivered(UUID letter, Way way, Why why) implements Fact {

    public enum Way {
        MAIL,
        TEXT
    }

    public enum Why {
        /** The mail server or gateway said no, for good. */
        REFUSED,
        /** Tried for as long as it was of use. */
        GIVEN_UP,
        /** It was taken over, and came back later. */
        RETURNED,
        /** Handed over, but the line broke before the answer, more than once. */
        UNSURE
    }
}
