package plein.matching.profile;

import java.util.Arrays;
import java.util.Collection;

/** The languages, traits, interests or skills that one need asks, to be found in the rows: as bits, and those that have none. */
final class Names {

    private final Rows rows;
    private final int list;
    private final int size;
    private final long bits;
    private final int[] others;

    /** @param list which list of a row @param numbers of those that somebody has @param size how many are asked */
    private Names(Rows rows, int list, int[] numbers, int size) {
        this.rows = rows;
        this.list = list;
        this.size = size;
        long bits = 0;
        int beyond = 0;
        for (int number : numbers) {
            if (number >= Long.SIZE) beyond++;
            else if (number >= 0) bits |= 1L << number;
        }
        this.bits = bits;
        this.others = beyond == 0 ? null : Arrays.stream(numbers).filter(number -> number >= Long.SIZE).toArray();
    }

    static Names of(Collection<String> asked, int list, Rows rows) {
        var numbers = new int[asked.size()];
        int at = 0;
        for (var name : asked) numbers[at++] = rows.name(list, name);
        return new Names(rows, list, numbers, numbers.length);
    }

    static Names meeting(SkillWish wish, Rows rows) {
        return new Names(rows, Rows.SKILLS, rows.meeting(wish), 1);
    }

    int size() {
        return size;
    }

    int shared(int at) {
        int shared = Long.bitCount(bits & rows.get(at, Rows.BITS + list));
        return others == null ? shared : shared + sharedOthers(at);
    }

    boolean has(int number) {
        if (number < Long.SIZE) return (bits >>> number & 1) == 1;
        if (others != null) for (int other : others) if (other == number) return true;
        return false;
    }

    private int sharedOthers(int at) {
        int from = rows.othersFrom(at, list);
        int shared = 0;
        for (int i = from + 1; i <= from + rows.other(from); i++) if (has(rows.other(i))) shared++;
        return shared;
    }
}
