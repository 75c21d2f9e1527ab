package nl.plein.directory.visit.talk;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** Whether a place is open at a moment. */
public sealed interface Standing {

    /** @param until null: day and night, for weeks to come */
    record Open(@Nullable ZonedDateTime until) implements Standing {}

    /** @param opens null: not in the coming weeks */
    record Closed(@Nullable ZonedDateTime opens) implements Standing {}

    /** Nobody said when it is open. */
    record Unknown() implements Standing {}
}
