package plein.matching.profile;

/** Stretches of numbers, in order and apart from one another. */
final class Spans {

    /** Where each begins, and where it has ended. */
    private final int[] bounds;
    private int size;

    /** @param most how many stretches may be added */
    Spans(int most) {
        bounds = new int[2 * most];
    }

    static Spans of(int from, int to) {
        var spans = new Spans(1);
        spans.add(from, to);
        return spans;
    }

    /** After those before; what lies against the last becomes one with it. */
    void add(int from, int to) {
        if (from == to) return;
        if (size > 0 && bounds[size - 1] == from) size--;
        else bounds[size++] = from;
        bounds[size++] = to;
    }

    /** Whether one of them has something from here (included) to there (excluded). */
    boolean touch(int from, int to) {
        int at = firstEndingAfter(from);
        return at < size && bounds[at] < to;
    }

    /** Sets the bits of those in the words that begin at this number. */
    void set(long[] words, int count, int first) {
        int end = first + count * Long.SIZE;
        for (int at = firstEndingAfter(first); at < size && bounds[at] < end; at += 2) {
            setAll(words, Math.max(bounds[at], first) - first, Math.min(bounds[at + 1], end) - first);
        }
    }

    private static void setAll(long[] words, int from, int to) {
        int last = to - 1 >> 6;
        if (from >> 6 == last) {
            words[last] |= -1L << from & -1L >>> -to;
            return;
        }
        words[from >> 6] |= -1L << from;
        for (int w = (from >> 6) + 1; w < last; w++) words[w] = -1;
        words[last] |= -1L >>> -to;
    }

    /** Where the first begins that has not ended by then. */
    private int firstEndingAfter(int number) {
        int low = 0;
        int high = size / 2;
        while (low < high) {
            int middle = (low + high) / 2;
            if (bounds[2 * middle + 1] <= number) low = middle + 1;
            else high = middle;
        }
        return 2 * low;
    }
}
