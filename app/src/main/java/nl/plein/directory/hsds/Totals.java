package nl.plein.directory.hsds;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;
import nl.plein.directory.ChangeMark;
import nl.plein.directory.ChangeMarks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * How many there are in all, which stands on every page: counted once, until something changes. Whoever walks through a hundred
 * thousand page by page would have them counted two thousand times.
 */
@Component
class Totals {

    private static final int MOST = 1_000;

    private record Question(String from, String where, Map<String, Object> parameters) {}

    private final ChangeMarks marks;
    private Map<Question, Integer> counted = new ConcurrentHashMap<>();
    private @Nullable ChangeMark mark;

    Totals(ChangeMarks marks) {
        this.marks = marks;
    }

    int of(Selection wants, String from, IntSupplier count) {
        if (!wants.isAskedAgain()) return count.getAsInt();
        var now = asOfNow();
        var question = new Question(from, wants.where(), wants.parameters());
        var known = now.get(question);
        if (known != null) return known;
        var total = count.getAsInt();
        if (now.size() < MOST) now.put(question, total);
        return total;
    }

    /** Whoever still counts when something changes keeps the answer in a list that nobody reads any more. */
    private synchronized Map<Question, Integer> asOfNow() {
        if (mark == null || marks.changedSince(mark)) {
            mark = marks.now();
            counted = new ConcurrentHashMap<>();
        }
        return counted;
    }
}
