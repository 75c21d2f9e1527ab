package nl.plein.directory.search;

import java.time.LocalTime;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.directory.ListingContent.Session;

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

    /** Any part of it counts; what has no hours may be at all of them. */
    public static Set<PartOfDay> of(Session session) {
        var from = session.from() == null ? LocalTime.MIN : session.from();
        var to = session.to() == null ? session.from() == null ? LocalTime.MAX : from.plusMinutes(1) : session.to();
        return Stream.of(values()).filter(part -> part.overlaps(from, to)).collect(Collectors.toUnmodifiableSet());
    }

    public boolean overlaps(LocalTime begin, LocalTime end) {
        return begin.isBefore(to) && end.isAfter(from);
    }
}
