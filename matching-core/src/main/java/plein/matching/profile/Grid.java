package plein.matching.profile;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Who is where, in cells of a twentieth of a degree north to south (5.6 km) and an eighth east to west (8.7 km at the
 * latitude of Utrecht). Gives everybody in the cells that a circle touches, and perhaps some more, never fewer.
 */
final class Grid {

    private static final double NORTH = 0.05;
    private static final double EAST = 0.125;
    private static final double KM_A_DEGREE = 111.1;

    private final Map<Long, int[]> cells = new HashMap<>();
    private final Map<Long, Integer> sizes = new HashMap<>();

    void add(int number, Place place) {
        long cell = cell(row(place.latitude()), column(place.longitude()));
        int size = sizes.merge(cell, 1, Integer::sum) - 1;
        var members = cells.computeIfAbsent(cell, _ -> new int[4]);
        if (size == members.length) cells.put(cell, members = Arrays.copyOf(members, size * 2));
        members[size] = number;
    }

    void near(Place place, BitSet into) {
        double north = place.maxKm() / KM_A_DEGREE;
        double nearestToPole = Math.min(89, Math.abs(place.latitude()) + north);
        double east = Math.min(360, north / Math.cos(Math.toRadians(nearestToPole)));
        int rows = row(place.latitude() + north) - row(place.latitude() - north) + 1;
        long columns = column(place.longitude() + east) - column(place.longitude() - east) + 1L;
        // a circle around a pole or over the date line, or one larger than the town, is not worth cutting up
        boolean everywhere = rows * columns > cells.size() || Math.abs(place.latitude()) + north > 89
                || Math.abs(place.longitude()) + east > 180;
        if (everywhere) {
            cells.keySet().forEach(cell -> take(cell, into));
            return;
        }
        for (int row = row(place.latitude() - north); row <= row(place.latitude() + north); row++) {
            for (int column = column(place.longitude() - east); column <= column(place.longitude() + east); column++) {
                take(cell(row, column), into);
            }
        }
    }

    private void take(long cell, BitSet into) {
        var members = cells.get(cell);
        if (members == null) return;
        int size = sizes.get(cell);
        for (int i = 0; i < size; i++) into.set(members[i]);
    }

    private static int row(double latitude) {
        return (int) Math.floor(latitude / NORTH);
    }

    private static int column(double longitude) {
        return (int) Math.floor(longitude / EAST);
    }

    private static long cell(int row, int column) {
        return (long) row << 32 | column & 0xffffffffL;
    }
}
