package plein.matching.profile;

import java.util.Arrays;
import java.util.Collection;

/** The languages, traits or interests that one need asks, to be counted in the rows: as bits, and those that have none. */
final class Names {

    private final Rows rows;
    private final int list;
    private final int size;
    private final long bits;
    private final int[] others;

    /** @param list which list of a row */
    Names(Collection<String> asked, int list, Rows rows) {
        this.rows = rows;
        this.list = list;
        this.size = asked.size();
        int[] numbers = asked.stream().mapToInt(name -> rows.name(list, name)).filter(number -> number >= 0).toArray();
        this.bits = Arrays.stream(numbers).filter(number -> number < Long.SIZE).mapToLong(number -> 1L << number).sum();
        this.others = Arrays.stream(numbers).filter(number -> number >= Long.SIZE).toArray();
    }

    int size() {
        return size;
    }

    int shared(int at) {
        int shared = Long.bitCount(bits & rows.longs[at * Rows.LONGS + Rows.BITS + list]);
        return others.length == 0 ? shared : shared + sharedOthers(at);
    }

    private int sharedOthers(int at) {
        int from = rows.start[at];
        from += 1 + rows.fact(from);
        for (int i = 0; i < list; i++) from += 1 + rows.fact(from);
        int shared = 0;
        for (int i = from + 1; i <= from + rows.fact(from); i++) for (int other : others) if (rows.fact(i) == other) shared++;
        return shared;
    }
}
