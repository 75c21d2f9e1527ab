package nl.plein.journeys.asking;

import java.util.Locale;
import java.util.UUID;

/**
 * One talk of the two, as the page shows it.
 *
 * @param when what to send back to pick this time
 * @param part of the day: morning, afternoon or evening; a picture shows it
 * @param days until then, counted as people count
 */
record Talk(
        UUID id,
        String title,
        String when,
        String weekday,
        String day,
        String month,
        String date,
        String time,
        String part,
        long days,
        int minutes,
        boolean isNow,
        State state) {

    enum State {
        TO_COME,
        /** somebody cannot then: another time is looked for */
        MOVING,
        HAPPENED,
        MISSED,
        /** nobody wrote down yet what came of it */
        BEEN
    }

    public String stateWords() {
        return state.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
