package nl.plein.danger;

import java.util.BitSet;
import java.util.List;

/**
 * One way to say that somebody is in danger: parts in any order, each of them words in their order.
 *
 * @param now it may be happening at this moment
 * @param whole nothing else was said
 * @param unless with one of these words it means something else; a number, as those of places
 */
record Saying(Danger danger, boolean now, boolean whole, List<List<Place>> parts, int unless) {

    /** Words further away from each other belong to something else. */
    private static final int TOGETHER = 14;

    /** @param gap so many words may stand before it */
    record Place(int gap, int words) {}

    /** @param at for each number, where in the text one of its words stands */
    boolean isIn(List<BitSet> at, int words) {
        if (whole) return parts.getFirst().size() == words && ends(parts.getFirst(), at, 0, -1) == words - 1;
        if (parts.size() == 1) return find(parts.getFirst(), at, words, 0) >= 0;
        for (var from = find(parts.getFirst(), at, words, 0); from >= 0; from = find(parts.getFirst(), at, words, from + 1))
            if (othersNear(at, words, from)) return true;
        return false;
    }

    private boolean othersNear(List<BitSet> at, int words, int from) {
        for (var part : parts.subList(1, parts.size())) {
            var there = find(part, at, words, Math.max(0, from - TOGETHER));
            if (there < 0 || there > from + TOGETHER) return false;
        }
        return true;
    }

    /** The number of the only word of it, or -1. */
    int onlyWord() {
        return !whole && parts.size() == 1 && parts.getFirst().size() == 1 ? parts.getFirst().getFirst().words() : -1;
    }

    private static int find(List<Place> part, List<BitSet> at, int words, int from) {
        var first = at.get(part.getFirst().words());
        for (var begin = first.nextSetBit(from); begin >= 0 && begin < words; begin = first.nextSetBit(begin + 1))
            if (ends(part, at, 1, begin) >= 0) return begin;
        return -1;
    }

    /** Where the last word stands, or -1. */
    private static int ends(List<Place> part, List<BitSet> at, int place, int before) {
        if (place == part.size()) return before;
        var here = at.get(part.get(place).words());
        var last = before + 1 + part.get(place).gap();
        for (var next = here.nextSetBit(before + 1); next >= 0 && next <= last; next = here.nextSetBit(next + 1)) {
            var end = ends(part, at, place + 1, next);
            if (end >= 0) return end;
        }
        return -1;
    }
}
