package nl.plein.journeys.helping;

import java.util.List;
import java.util.UUID;
import nl.plein.journeys.challenge.Made;
import nl.plein.matching.Reach;
import org.jspecify.annotations.Nullable;

/**
 * What a helper sees, in words.
 *
 * @param names of those who are helped
 * @param back whether it is time to look back: NOT_YET, MAY, ASK or SAID
 * @param training what the helper learns first; only before the first moment
 * @param asked the times that wait for an answer
 * @param toRecord moments that are over, of which nobody said what came of them
 * @param made what whoever is helped made of challenges
 * @param qualities that they found in themselves
 * @param reach how to reach whoever is helped, as both agreed; null when there is none
 */
record HelpingView(
        String names,
        String programme,
        boolean over,
        String back,
        List<String> training,
        List<String> asked,
        List<Line> toRecord,
        @Nullable Next next,
        List<Line> line,
        List<Task> challenges,
        List<Made.Thing> made,
        List<String> qualities,
        @Nullable Reach reach) {

    /** @param state to-come, happened, missed or to-record */
    record Line(UUID id, String when, String title, String state) {}

    /**
     * @param way VIDEO, PHONE or VISIT, or null when it was not chosen
     * @param room address of the video room, or null
     * @param note what the helper wrote after the moment before
     * @param cannot whoever is helped said they cannot at this time
     */
    record Next(
            UUID id,
            String when,
            int minutes,
            String title,
            String purpose,
            List<String> guide,
            @Nullable String way,
            @Nullable String room,
            @Nullable String note,
            boolean cannot) {}

    /** A challenge that runs now, and when the two talk about it. */
    record Task(String title, String what, @Nullable String discussed) {}
}
