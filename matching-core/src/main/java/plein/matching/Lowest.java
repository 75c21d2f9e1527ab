package plein.matching;

import java.util.Arrays;
import java.util.PriorityQueue;

/** Numbers by a key that may change, the lowest first: a heap that knows where everybody is. */
final class Lowest {

    private static final int ABSENT = -1;

    private long[] key = new long[64];
    private int[] heap = new int[64];
    private int[] place = new int[64];
    private int size;

    Lowest() {
        Arrays.fill(place, ABSENT);
    }

    void put(int number, long to) {
        grow(number + 1);
        if (place[number] == ABSENT) {
            place[number] = size;
            heap[size++] = number;
            key[number] = to;
            up(place[number]);
        } else if (key[number] != to) {
            boolean lower = to < key[number];
            key[number] = to;
            if (lower) up(place[number]);
            else down(place[number]);
        }
    }

    void remove(int number) {
        if (number >= place.length || place[number] == ABSENT) return;
        int at = place[number];
        place[number] = ABSENT;
        int last = heap[--size];
        if (last == number) return;
        set(at, last);
        up(at);
        down(place[last]);
    }

    /** A walk along all of them, the lowest key first, that leaves everything in its place. */
    Walk walk() {
        return new Walk();
    }

    final class Walk {

        private final PriorityQueue<Integer> next = new PriorityQueue<>((a, b) -> Long.compare(key[heap[a]], key[heap[b]]));

        private Walk() {
            if (size > 0) next.add(0);
        }

        boolean isAtEnd() {
            return next.isEmpty();
        }

        /** Of the one who is next. */
        long key() {
            return key[heap[next.peek()]];
        }

        int take() {
            int at = next.poll();
            if (2 * at + 1 < size) next.add(2 * at + 1);
            if (2 * at + 2 < size) next.add(2 * at + 2);
            return heap[at];
        }
    }

    private void up(int at) {
        int number = heap[at];
        while (at > 0 && key[heap[(at - 1) / 2]] > key[number]) {
            set(at, heap[(at - 1) / 2]);
            at = (at - 1) / 2;
        }
        set(at, number);
    }

    private void down(int at) {
        int number = heap[at];
        for (int child = 2 * at + 1; child < size; child = 2 * at + 1) {
            if (child + 1 < size && key[heap[child + 1]] < key[heap[child]]) child++;
            if (key[heap[child]] >= key[number]) break;
            set(at, heap[child]);
            at = child;
        }
        set(at, number);
    }

    private void set(int at, int number) {
        heap[at] = number;
        place[number] = at;
    }

    private void grow(int numbers) {
        if (numbers <= place.length) return;
        int before = place.length;
        int to = Math.max(numbers, before * 2);
        key = Arrays.copyOf(key, to);
        heap = Arrays.copyOf(heap, to);
        place = Arrays.copyOf(place, to);
        Arrays.fill(place, before, to, ABSENT);
    }
}
