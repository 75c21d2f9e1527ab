package nl.plein.journeys.ending;

import java.util.UUID;
import nl.plein.journeys.programme.ProgrammeId;
import org.jspecify.annotations.Nullable;

/**
 * What one of them wants after the end.
 *
 * @param programme with which a helper would go on; null for whoever is helped, and for who stops
 */
public record Wish(UUID participant, What what, @Nullable ProgrammeId programme) {

    public enum What {
        /** together, as they are */
        GO_ON,
        /** help from somebody else; only whoever is helped can want that */
        SOMEBODY_ELSE,
        STOP
    }
}
