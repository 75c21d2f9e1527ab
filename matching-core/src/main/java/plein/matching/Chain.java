package plein.matching;

import java.util.Arrays;

/** A chain of moves: each need goes to a helper, whom the next one leaves. No helper is passed twice. */
final class Chain {

    private final LiveTown town;
    private int[] movers = new int[16];
    private int[] targets = new int[16];
    private int size;
    /** How many moves there are up to each helper; 0 for who is not passed. */
    private int[] upTo = new int[64];

    Chain(LiveTown town) {
        this.town = town;
    }

    void begin() {
        size = 0;
    }

    void add(int mover, int target) {
        if (size == movers.length) {
            movers = Arrays.copyOf(movers, size * 2);
            targets = Arrays.copyOf(targets, size * 2);
        }
        movers[size] = mover;
        targets[size++] = target;
    }

    /** Adds the moves of a frontier from where it began to this helper. */
    void addTo(int helper, Frontier forward) {
        int from = size;
        while (helper != LiveTown.NONE && forward.mover(helper) != LiveTown.NONE) {
            add(forward.mover(helper), helper);
            helper = town.helperOf(forward.mover(helper));
        }
        for (int low = from, high = size - 1; low < high; low++, high--) {
            swap(movers, low, high);
            swap(targets, low, high);
        }
    }

    /** Adds the moves of a frontier from this helper to where it began. */
    void addFrom(int helper, Frontier backward) {
        for (; backward.target(helper) != LiveTown.NONE; helper = backward.target(helper)) {
            add(backward.mover(helper), backward.target(helper));
        }
    }

    /** Leaves out every detour that comes back to where it began: it costs nothing, and moves people for nothing. */
    void straighten() {
        if (size == 0) return;
        if (upTo.length < town.helpers()) upTo = new int[town.helpers() * 2];
        int start = town.helperOf(movers[0]);
        int kept = 0;
        for (int move = 0; move < size; move++) {
            int target = targets[move];
            int back = target == start ? 0 : upTo[target];
            if (target == start || back > 0) {
                while (kept > back) upTo[targets[--kept]] = 0;
            } else {
                movers[kept] = movers[move];
                targets[kept++] = target;
                upTo[target] = kept;
            }
        }
        size = kept;
        for (int move = 0; move < size; move++) upTo[targets[move]] = 0;
    }

    /** The helper the last one comes to. */
    int end() {
        return targets[size - 1];
    }

    /** Everybody moves. */
    void move() {
        for (int move = 0; move < size; move++) {
            int before = town.helperOf(movers[move]);
            town.sit(movers[move], targets[move]);
            if (before != LiveTown.NONE) town.refresh(before);
            town.refresh(targets[move]);
        }
    }

    private static void swap(int[] of, int one, int other) {
        int kept = of[one];
        of[one] = of[other];
        of[other] = kept;
    }
}
