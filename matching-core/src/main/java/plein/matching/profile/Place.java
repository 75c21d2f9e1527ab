package plein.matching.profile;

/**
 * How people can meet, and how far they will go.
 *
 * @param atHome    at the asker's home
 * @param atPlace   at a place somewhere in between, such as a library
 * @param latitude  NaN when unknown; then there is no meeting in person
 * @param maxKm     how far they go to meet in person
 */
public record Place(boolean atHome, boolean atPlace, boolean online, double latitude, double longitude, int maxKm) {

    /** Nothing asked about the place. */
    public static final Place ANYWHERE = new Place(false, false, false, Double.NaN, Double.NaN, 0);

    private static final double EARTH_KM = 6371.0088;

    public Place {
        if (latitude < -90 || latitude > 90) throw new IllegalArgumentException("impossible latitude: " + latitude);
        if (longitude < -180 || longitude > 180) throw new IllegalArgumentException("impossible longitude: " + longitude);
        if (maxKm < 0) throw new IllegalArgumentException("distance below 0: " + maxKm);
    }

    public static Place onlineOnly() {
        return new Place(false, false, true, Double.NaN, Double.NaN, 0);
    }

    boolean isAsked() {
        return atHome || atPlace || online;
    }

    boolean isInPerson() {
        return atHome || atPlace;
    }

    boolean isKnown() {
        return !Double.isNaN(latitude) && !Double.isNaN(longitude);
    }

    boolean meets(Place other) {
        return online && other.online || meetsInPerson(other);
    }

    boolean meetsInPerson(Place other) {
        if (!(atHome && other.atHome || atPlace && other.atPlace)) return false;
        return isKnown() && other.isKnown() && distanceTo(other) <= Math.min(maxKm, other.maxKm);
    }

    /** Kilometres as the crow flies (haversine); StrictMath, so that the same pair fits on every machine. */
    public double distanceTo(Place other) {
        double phi1 = StrictMath.toRadians(latitude);
        double phi2 = StrictMath.toRadians(other.latitude);
        return km(phi2 - phi1, other.longitude - longitude, StrictMath.cos(phi1) * StrictMath.cos(phi2));
    }

    /**
     * No more kilometres than there are, told without angles. On a small part of the earth, where half of each angle x is
     * below 0.1, sin x is at least 0.998 x, and no arc is shorter than its chord; what remains of the half per cent is for
     * rounding. Elsewhere it is not told.
     */
    static double kmAtLeast(double north, double east, double cosines) {
        double n = north / 2;
        double e = east * (Math.PI / 360);
        return Math.abs(n) > 0.1 || Math.abs(e) > 0.1 ? 0 : 2 * EARTH_KM * Math.sqrt(0.995 * (n * n + cosines * e * e));
    }

    /** @param north in radians @param east in degrees @param cosines of both latitudes, multiplied */
    static double km(double north, double east, double cosines) {
        double n = StrictMath.sin(north / 2);
        double e = StrictMath.sin(StrictMath.toRadians(east) / 2);
        double a = n * n + cosines * e * e;
        return 2 * EARTH_KM * StrictMath.asin(StrictMath.min(1, StrictMath.sqrt(a)));
    }
}
