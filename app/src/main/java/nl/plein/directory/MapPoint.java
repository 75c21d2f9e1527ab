package nl.plein.directory;

import java.util.Optional;

/**
 * Where something is on the map: degrees north and east, WGS84. One where nobody can be does not exist: off the earth, in the
 * sea where nothing was filled in (0, 0), at the South Pole, or in the Netherlands with its two numbers the other way round.
 */
public record MapPoint(double latitude, double longitude) {

    private static final double SOUTHERNMOST = -60;
    private static final double NORTHERNMOST = 84;
    private static final double NOTHING_FILLED_IN = 0.1;

    public MapPoint {
        if (!isPossible(latitude, longitude)) throw new IllegalArgumentException("nobody can be there");
    }

    public static Optional<MapPoint> read(double latitude, double longitude) {
        return isPossible(latitude, longitude) ? Optional.of(new MapPoint(latitude, longitude)) : Optional.empty();
    }

    /** What is not a number is in no range; the database holds to the same, see `possible_point`. */
    private static boolean isPossible(double latitude, double longitude) {
        if (!(latitude >= SOUTHERNMOST && latitude <= NORTHERNMOST && longitude >= -180 && longitude <= 180)) return false;
        if (Math.abs(latitude) < NOTHING_FILLED_IN && Math.abs(longitude) < NOTHING_FILLED_IN) return false;
        return !isInTheNetherlands(longitude, latitude);
    }

    private static boolean isInTheNetherlands(double latitude, double longitude) {
        return latitude >= 50.5 && latitude <= 53.8 && longitude >= 3.2 && longitude <= 7.4;
    }
}
