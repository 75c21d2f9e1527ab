package nl.plein.directory;

import java.time.DayOfWeek;

/** A day of the week, with the two letters that calendars and open standards use. */
public enum Day {
    MO,
    TU,
    WE,
    TH,
    FR,
    SA,
    SU;

    public static Day of(DayOfWeek day) {
        return values()[day.ordinal()];
    }
}
