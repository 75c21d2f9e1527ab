package plein.matching.profile;

import java.util.Arrays;

/**
 * The best few of those who come by: a heap with the worst on top. One number for each, so that nothing is made for
 * who is not kept: the score above, and below it the helper turned around, since of equals the first is the better.
 */
final class Best {

    private final int most;
    private long[] heap = new long[64];
    private int size;
    private int leftOut = -1;

    Best(int most) {
        this.most = most;
    }

    /** Whether somebody with this score would be kept. */
    boolean has(int helper, int score) {
        return size < most || most > 0 && key(helper, score) > heap[0];
    }

    boolean isFull() {
        return size == most && most > 0;
    }

    /** The lowest score that is kept. */
    int worst() {
        return score(heap[0]);
    }

    /** Somebody who scores no more than this is not kept. */
    void leaveOut(int atMost) {
        leftOut = Math.max(leftOut, atMost);
    }

    void add(int helper, int score) {
        if (size < most) {
            if (size == heap.length) heap = Arrays.copyOf(heap, size * 2);
            up(size++, key(helper, score));
        } else if (has(helper, score)) {
            leaveOut(worst());
            down(key(helper, score));
        } else {
            leaveOut(score);
        }
    }

    /** Nobody who was not kept scores more; -1 when everybody was. */
    int leftOut() {
        return leftOut;
    }

    /** As {@link Pairs#pair}, the best first, and of equals the first helper. */
    long[] bestFirst() {
        var keys = Arrays.copyOf(heap, size);
        Arrays.sort(keys);
        var pairs = new long[size];
        for (int i = 0; i < size; i++) {
            long key = keys[size - 1 - i];
            pairs[i] = Pairs.pair(Integer.MAX_VALUE - (int) key, score(key));
        }
        return pairs;
    }

    private static long key(int helper, int score) {
        return (long) score << 32 | Integer.MAX_VALUE - helper;
    }

    private static int score(long key) {
        return (int) (key >>> 32);
    }

    private void up(int at, long key) {
        while (at > 0 && heap[(at - 1) / 2] > key) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = key;
    }

    private void down(long key) {
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && heap[child + 1] < heap[child]) child++;
            if (heap[child] >= key) break;
            heap[at] = heap[child];
            at = child;
        }
        heap[at] = key;
    }
}
