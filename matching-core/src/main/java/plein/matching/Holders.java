package plein.matching;

import java.util.Arrays;

/** Who is with whom while it is being found out: the helper of each need, and the needs of each helper as a linked list. */
final class Holders {

    /** -1 for none. */
    final int[] helperOf;
    /** The need that came to each helper last, or -1. */
    final int[] first;
    /** The need that came to the same helper before, or -1. */
    final int[] next;

    /** @param helperOf whoever has a helper already is left out of the lists until {@link #list} */
    Holders(int[] helperOf, int helpers) {
        this.helperOf = helperOf;
        this.first = new int[helpers];
        this.next = new int[helperOf.length];
        Arrays.fill(first, -1);
    }

    void join(int need, int helper) {
        helperOf[need] = helper;
        list(need);
    }

    /** Puts a need that has a helper on that helper's list. */
    void list(int need) {
        next[need] = first[helperOf[need]];
        first[helperOf[need]] = need;
    }

    void leave(int need) {
        int helper = helperOf[need];
        helperOf[need] = -1;
        if (first[helper] == need) {
            first[helper] = next[need];
            return;
        }
        int at = first[helper];
        while (next[at] != need) at = next[at];
        next[at] = next[need];
    }
}
