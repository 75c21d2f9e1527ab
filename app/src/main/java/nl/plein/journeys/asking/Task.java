package nl.plein.journeys.asking;

import java.util.List;
import nl.plein.journeys.challenge.Result;
import org.jspecify.annotations.Nullable;

/**
 * A challenge, as the page shows it.
 *
 * @param discussed on which day they talk about it; null when that is not known
 * @param picture whether it can be shown with a photo or a drawing
 * @param made by the one who looks, the newest first
 */
record Task(
        String key,
        String title,
        String what,
        boolean daily,
        @Nullable String discussed,
        boolean picture,
        boolean isNow,
        List<Result> made) {}
