package plein.matching;

import java.util.Arrays;

/** How far one side of a search has come: the helpers it reached, how far each is, and by which move. The nearest come first. */
final class Frontier {

    static final long NOWHERE = Long.MAX_VALUE / 4;

    private static final int LABEL = 2;

    /** Per helper how far it is, and the need that moves above the helper that it moves to. Together, for the sake of the cache. */
    private long[] labels = {};
    private long[] keys = new long[64];
    private int[] heap = new int[64];
    private int size;
    private int[] reached = new int[64];
    private int count;
    /** The nearest of those who were passed over. */
    private long passedOver;

    void begin(int helpers) {
        for (int i = 0; i < count; i++) labels[reached[i] * LABEL] = NOWHERE;
        size = 0;
        count = 0;
        passedOver = NOWHERE;
        if (helpers * LABEL <= labels.length) return;
        int before = labels.length;
        labels = Arrays.copyOf(labels, helpers * LABEL * 2);
        for (int at = before; at < labels.length; at += LABEL) labels[at] = NOWHERE;
    }

    /** Returns whether this is nearer than before. */
    boolean reach(int helper, long at, int need, int to) {
        int label = helper * LABEL;
        if (at >= labels[label]) return false;
        if (labels[label] == NOWHERE) {
            if (count == reached.length) reached = Arrays.copyOf(reached, count * 2);
            reached[count++] = helper;
        }
        labels[label] = at;
        labels[label + 1] = (long) need << Integer.SIZE | to & 0xffffffffL;
        return true;
    }

    /** To be taken in its turn. */
    void await(int helper) {
        push(distance(helper), helper);
    }

    /** Somebody so far away is never to be taken: no way through them can be the shortest. */
    void passOver(long at) {
        passedOver = Math.min(passedOver, at);
    }

    boolean hasReached(int helper) {
        return distance(helper) < NOWHERE;
    }

    long distance(int helper) {
        return labels[helper * LABEL];
    }

    int mover(int helper) {
        return (int) (labels[helper * LABEL + 1] >>> Integer.SIZE);
    }

    int target(int helper) {
        return (int) labels[helper * LABEL + 1];
    }

    int count() {
        return count;
    }

    int reached(int at) {
        return reached[at];
    }

    /** How far the nearest is that was not taken yet. */
    long nearest() {
        while (size > 0 && keys[0] > distance(heap[0])) pop();
        return size == 0 ? passedOver : Math.min(keys[0], passedOver);
    }

    /** The nearest; ask {@link #nearest()} first. */
    int take() {
        int helper = heap[0];
        pop();
        return helper;
    }

    private void push(long key, int helper) {
        if (size == heap.length) {
            keys = Arrays.copyOf(keys, size * 2);
            heap = Arrays.copyOf(heap, size * 2);
        }
        int at = size++;
        for (; at > 0 && keys[(at - 1) / 2] > key; at = (at - 1) / 2) set(at, keys[(at - 1) / 2], heap[(at - 1) / 2]);
        set(at, key, helper);
    }

    private void pop() {
        long key = keys[--size];
        int helper = heap[size];
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && keys[child + 1] < keys[child]) child++;
            if (keys[child] >= key) break;
            set(at, keys[child], heap[child]);
            at = child;
        }
        set(at, key, helper);
    }

    private void set(int at, long key, int helper) {
        keys[at] = key;
        heap[at] = helper;
    }
}
