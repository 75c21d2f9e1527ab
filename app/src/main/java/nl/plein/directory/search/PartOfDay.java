package nl.plein.directory.search;

import java.time.LocalTime;

/** As people say it: a thing that lasts into the evening is also in the evening. */
public enum PartOfDay {
    MORNING(LocalTime.of(5, 0), LocalTime.of(12, 0)),
    AFTERNOON(LocalTime.of(12, 0), LocalTime.of(17, 30)),
    EVENING(LocalTime.of(17, 30), LocalTime.MAX);

    private final LocalTime from;
    private final LocalTime to;

    PartOfDay(LocalTime from, LocalTime to) {
        this.from = from;
        this.to = to;
    }

    boolean overlaps(LocalTime begin, LocalTime end) {
        return begin.isBefore(to) && end.isAfter(from);
    }
}
