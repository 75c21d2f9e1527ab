package nl.plein.journeys.reminder;

import java.util.Locale;

enum Kind {
    DAY_BEFORE,
    HOUR_BEFORE,
    /** asks the helper what came of it */
    EVENING_AFTER;

    String words() {
        return "letter.reminder." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
