package plein.matching.profile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who is where, in cells of a twentieth of a degree north to south (5.6 km) and an eighth east to west (8.7 km at the
 * latitude of Utrecht): a set of bits for every row and every column. Lets everybody through who is in a cell that a
 * circle touches, and perhaps some more, never fewer.
 */
final class Grid {

    private static final double NORTH = 0.05;
    private static final double EAST = 0.125;
    private static final double KM_A_DEGREE = 111.1;

    private final long[] everybody;
    private final Map<Integer, long[]> rows = new HashMap<>();
    private final Map<Integer, long[]> columns = new HashMap<>();
    private final Set<Long> cells = new HashSet<>();

    Grid(int words) {
        everybody = new long[words];
    }

    void add(int number, Place place) {
        int row = row(place.latitude());
        int column = column(place.longitude());
        for (var set : List.of(everybody, set(rows, row), set(columns, column))) set[number >> 6] |= 1L << number;
        cells.add((long) row << 32 | column & 0xffffffffL);
    }

    /** @param online those who come through wherever they are; a set of its own, or none */
    void near(Place place, List<long[]> online, Sieve sieve) {
        double north = place.maxKm() / KM_A_DEGREE;
        double nearestToPole = Math.min(89, Math.abs(place.latitude()) + north);
        double east = Math.min(360, north / Math.cos(Math.toRadians(nearestToPole)));
        int south = row(place.latitude() - north);
        int west = column(place.longitude() - east);
        int down = row(place.latitude() + north) - south + 1;
        int across = column(place.longitude() + east) - west + 1;
        // a circle around a pole or over the date line, or one larger than the town, is not worth cutting up
        boolean everywhere = (long) down * across > cells.size() || Math.abs(place.latitude()) + north > 89
                || Math.abs(place.longitude()) + east > 180;
        if (everywhere) {
            sieve.inOneOf(and(online, List.of(everybody)));
            return;
        }
        sieve.inOneOf(and(online, some(rows, south, down)));
        sieve.inOneOf(and(online, some(columns, west, across)));
    }

    private long[] set(Map<Integer, long[]> sets, int key) {
        return sets.computeIfAbsent(key, _ -> new long[everybody.length]);
    }

    private static List<long[]> some(Map<Integer, long[]> sets, int from, int count) {
        var some = new ArrayList<long[]>();
        for (int key = from; key < from + count; key++) if (sets.containsKey(key)) some.add(sets.get(key));
        return some;
    }

    private static List<long[]> and(List<long[]> some, List<long[]> more) {
        var all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    private static int row(double latitude) {
        return (int) Math.floor(latitude / NORTH);
    }

    private static int column(double longitude) {
        return (int) Math.floor(longitude / EAST);
    }
}
