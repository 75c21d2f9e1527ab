package plein.matching.cli;

import java.util.Arrays;

/** The pairs seen so far, as numbers in a flat hash table: thirty million fit in half a gigabyte. */
final class SeenPairs {

    private long[] table = new long[1 << 10];
    private int size;

    SeenPairs() {
        Arrays.fill(table, -1);
    }

    /** False when it was there. */
    boolean add(int need, int helper) {
        if (size * 2L >= table.length) grow();
        if (!put((long) need << 32 | helper)) return false;
        size++;
        return true;
    }

    private boolean put(long pair) {
        int at = (int) (pair * 0x9E3779B97F4A7C15L >>> 64 - Long.numberOfTrailingZeros(table.length));
        while (table[at] != -1) {
            if (table[at] == pair) return false;
            at = at + 1 & table.length - 1;
        }
        table[at] = pair;
        return true;
    }

    private void grow() {
        var before = table;
        table = new long[before.length * 2];
        Arrays.fill(table, -1);
        for (long pair : before) if (pair != -1) put(pair);
    }
}
