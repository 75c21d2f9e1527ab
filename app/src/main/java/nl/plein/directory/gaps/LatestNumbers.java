package nl.plein.directory.gaps;

import java.time.Clock;
import java.time.LocalDate;
import nl.plein.directory.ChangeMark;
import nl.plein.directory.ChangeMarks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts again when something changed, on whichever node, or when a day began. */
@Component
class LatestNumbers {

    private final ReadOffered readOffered;
    private final ChangeMarks marks;
    private final Clock clock;

    private @Nullable Numbers numbers;
    private @Nullable ChangeMark mark;
    private @Nullable LocalDate day;

    LatestNumbers(ReadOffered readOffered, ChangeMarks marks, Clock clock) {
        this.readOffered = readOffered;
        this.marks = marks;
        this.clock = clock;
    }

    synchronized Numbers now() {
        var today = LocalDate.now(clock);
        if (numbers == null || mark == null || !today.equals(day) || marks.changedSince(mark)) {
            mark = marks.now();
            numbers = readOffered.count(today);
            day = today;
        }
        return numbers;
    }
}
