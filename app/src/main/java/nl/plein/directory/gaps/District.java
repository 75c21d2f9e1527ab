package nl.plein.directory.gaps;

import java.util.Optional;
import nl.plein.shared.Postcode;
import nl.plein.shared.Postcodes;
import org.jspecify.annotations.Nullable;

/**
 * A postcode area.
 *
 * @param digits the first four of its postcodes
 * @param latitude of its middle, WGS84; not a number when nobody knows where it is
 */
record District(String digits, @Nullable String town, double latitude, double longitude) {

    /** About half an hour on foot, or a quarter of an hour by bicycle. */
    static final int REACH_KILOMETRES = 3;

    private static final double KILOMETRES_A_DEGREE = 111.2;

    static District of(String digits, Postcodes postcodes) {
        Optional<Postcodes.Area> area = postcodes.find(new Postcode(digits));
        return area.map(found -> new District(digits, found.place(), found.latitude(), found.longitude()))
                .orElseGet(() -> new District(digits, null, Double.NaN, Double.NaN));
    }

    public String name() {
        return town == null ? digits : digits + " " + town;
    }

    boolean isOnTheMap() {
        return !Double.isNaN(latitude);
    }

    /** Also of itself. */
    boolean isWithinReachOf(District other) {
        return digits.equals(other.digits) || kilometresTo(other) <= REACH_KILOMETRES;
    }

    /** As on a flat map, which within a town is right to a few metres. */
    double kilometresTo(District other) {
        var north = (latitude - other.latitude) * KILOMETRES_A_DEGREE;
        var east = (longitude - other.longitude) * KILOMETRES_A_DEGREE * Math.cos(Math.toRadians(latitude));
        return Math.hypot(north, east);
    }
}
