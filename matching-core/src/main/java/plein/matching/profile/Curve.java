package plein.matching.profile;

/**
 * The map laid out as one line, so that whoever is near on the map is mostly near on the line, and every square of the map
 * that is halved and halved again is one stretch of it. A step is 750 m at the latitude of Utrecht, or less.
 *
 * <p>Source: Hilbert, "Ueber die stetige Abbildung einer Linie auf ein Flaechenstueck" (1891).
 */
final class Curve {

    static final int BITS = 15;
    static final int SIDE = 1 << BITS;
    /** After everybody who is somewhere. */
    static final int NOWHERE = SIDE * SIDE;

    private Curve() {}

    static int at(Place place) {
        return place.isKnown() ? at(column(place.longitude()), row(place.latitude())) : NOWHERE;
    }

    static int column(double longitude) {
        return Math.clamp((int) Math.floor((longitude + 180) / 360 * SIDE), 0, SIDE - 1);
    }

    static int row(double latitude) {
        return Math.clamp((int) Math.floor((latitude + 90) / 180 * SIDE), 0, SIDE - 1);
    }

    static int at(int column, int row) {
        int along = 0;
        for (int half = SIDE / 2; half > 0; half /= 2) {
            boolean east = (column & half) != 0;
            boolean north = (row & half) != 0;
            along = 4 * along + (east ? north ? 2 : 3 : north ? 1 : 0);
            // the curve enters the lower quarters turned, so that it leaves each next to where the following one begins
            if (!north) {
                int turned = east ? SIDE - 1 - row : row;
                row = east ? SIDE - 1 - column : column;
                column = turned;
            }
        }
        return along;
    }
}
