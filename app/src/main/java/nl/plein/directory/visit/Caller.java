package nl.plein.directory.visit;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import nl.plein.directory.visit.talk.FreeMoment;
import org.jspecify.annotations.Nullable;

/** What somebody tells who comes by: how to call them, and if they like how to reach them. */
record Caller(
        String called,
        @Nullable String email,
        @Nullable String phone,
        Locale language,
        @Nullable String speaks,
        boolean brings) {

    Visit comes(FreeMoment moment, Instant now) {
        return new Visit(
                UUID.randomUUID(),
                moment.time().organisation(),
                moment.time().place(),
                moment.guide(),
                moment.shownAs(),
                moment.from(),
                moment.to(),
                called,
                email,
                phone,
                language,
                speaks,
                brings,
                now,
                0,
                null,
                null,
                null);
    }
}
