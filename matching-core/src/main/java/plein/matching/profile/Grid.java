package plein.matching.profile;

import java.util.Arrays;

/**
 * Who is where. The helpers stand along a {@link Curve}, so that those in a square of the map are one stretch of numbers.
 * Lets everybody through who is in a square that a circle touches, and perhaps some more, never fewer.
 */
final class Grid {

    private static final double KM_A_DEGREE = 111.1;
    /** A circle is cut into at most so many squares by so many. */
    private static final int ACROSS = 8;

    /** Where on the curve each helper is, in order. */
    private final int[] along;

    Grid(int[] along) {
        this.along = along;
    }

    /** The number of the first helper who is there on the curve or further on. */
    int first(int place) {
        int low = 0;
        int high = along.length;
        while (low < high) {
            int middle = low + high >>> 1;
            if (along[middle] < place) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    Spans near(Place place) {
        double north = place.maxKm() / KM_A_DEGREE;
        double nearestToPole = Math.min(89, Math.abs(place.latitude()) + north);
        double east = Math.min(360, north / Math.cos(Math.toRadians(nearestToPole)));
        // a circle around a pole or over the date line is not worth cutting up
        if (Math.abs(place.latitude()) + north > 89 || Math.abs(place.longitude()) + east > 180) return Spans.of(0, first(Curve.NOWHERE));
        return squares(Curve.column(place.longitude() - east), Curve.column(place.longitude() + east),
                Curve.row(place.latitude() - north), Curve.row(place.latitude() + north));
    }

    private Spans squares(int west, int east, int south, int north) {
        int halved = 0;
        while ((east >> halved) - (west >> halved) >= ACROSS || (north >> halved) - (south >> halved) >= ACROSS) halved++;
        var starts = new int[ACROSS * ACROSS];
        int size = 0;
        for (int column = west >> halved; column <= east >> halved; column++) {
            for (int row = south >> halved; row <= north >> halved; row++) {
                starts[size++] = Curve.at(column << halved, row << halved) >> 2 * halved << 2 * halved;
            }
        }
        Arrays.sort(starts, 0, size);
        var spans = new Spans(size);
        for (int i = 0; i < size; i++) spans.add(first(starts[i]), first(starts[i] + (1 << 2 * halved)));
        return spans;
    }
}
