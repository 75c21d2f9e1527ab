package nl.plein.journeys.reminder;

import java.time.Instant;
import java.util.UUID;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.MomentId;

/**
 * One reminder that waits to be sent.
 *
 * @param startsAt of the moment, when this was planned
 */
record Reminder(
        UUID id, JourneyId journey, MomentId moment, UUID participant, Kind kind, Instant startsAt, Instant dueAt) {

    /** Why one is not sent. */
    enum Why {
        TOO_LATE,
        /** the moment is at another time now */
        MOVED,
        /** somebody cannot at that time */
        CANNOT,
        /** they are through */
        OVER,
        /** what came of it is written down already */
        RECORDED,
        /** takes part no more */
        LEFT,
        /** asked for no more reminders */
        STOPPED,
        /** got as many today as one may get */
        ENOUGH,
        UNREACHABLE
    }
}
