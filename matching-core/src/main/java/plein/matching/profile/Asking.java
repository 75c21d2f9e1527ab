package plein.matching.profile;

import plein.matching.Score;

/**
 * One need in numbers, to be laid beside the rows of the helpers who come through the sets. Says what {@link Conditions} and
 * {@link Scoring} say of the profiles, which are the rule; a test lays the two beside each other.
 */
final class Asking {

    static final int DOES_NOT_FIT = -1;

    private final NeedProfile need;
    private final Rows rows;
    private final Scoring scoring;
    private final long[] week = new long[Availability.LONGS];
    private final double latitude;
    private final double cosine;
    private final int ways;
    private final int person;
    private final int[] skills;
    private final int[] levels;
    private final boolean[] mandatory;
    private final Names languages;
    private final Names prefers;
    private final Names interests;
    private final long weights;
    /** Means nothing; what is never kept is never read. */
    private volatile long fetched;

    Asking(NeedProfile need, Rows rows, Scoring scoring) {
        this.need = need;
        this.rows = rows;
        this.scoring = scoring;
        need.availability().copyTo(week, 0);
        latitude = StrictMath.toRadians(need.place().latitude());
        cosine = StrictMath.cos(latitude);
        ways = Rows.ways(need.place());
        person = need.person() == null ? 0 : need.person().hashCode();
        skills = need.skills().stream().map(SkillWish::skill).mapToInt(rows::skill).toArray();
        levels = need.skills().stream().mapToInt(SkillWish::level).toArray();
        mandatory = new boolean[skills.length];
        for (int wish = 0; wish < skills.length; wish++) mandatory[wish] = need.skills().get(wish).mandatory();
        languages = new Names(need.languages(), 0, rows);
        prefers = new Names(need.prefers(), 1, rows);
        interests = new Names(need.interests(), 2, rows);
        weights = scoring.weightsFor(need);
    }

    /**
     * The score of a helper who comes through the sets, who alone are asked: kind, screening, languages, age group and wishes
     * hold already, and a person or a link may still forbid it where {@link #mustAsk} says so.
     */
    int score(int at) {
        int near = near(at);
        if (near == DOES_NOT_FIT) return DOES_NOT_FIT;
        int met = skills.length == 0 ? 0 : met(rows.start[at]);
        if (met == DOES_NOT_FIT) return DOES_NOT_FIT;
        int common = common(at);
        if (common < need.halfHours()) return DOES_NOT_FIT;
        return weights == 0 ? Score.MAX : (int) (sum(at, common, met, near) * 10 / weights);
    }

    /**
     * Reads the rows of these once without deciding anything, so that the memory works on many at a time; one by one, each
     * decision would wait for its own row.
     */
    void fetch(int[] found, int size) {
        long seen = 0;
        for (int i = 0; i < size; i++) seen += rows.touch(found[i]);
        fetched = seen;
    }

    /** Whether the profiles have to be asked if this is the same person, or kept apart from this need. */
    boolean mustAsk(int at) {
        long ways = rows.longs[at * Rows.LONGS + Rows.WAYS];
        return need.person() != null && (int) (ways >>> 32) == person || (ways & Rows.KEPT_APART) != 0;
    }

    private long sum(int at, int common, int met, int near) {
        var weigh = scoring.weights();
        long sum = 0;
        if (skills.length > 0) sum += (long) weigh.skills() * Scoring.share(met, skills.length);
        if (need.halfHours() > 0) sum += (long) weigh.time() * Scoring.time(common, need.halfHours());
        if (need.place().isInPerson()) sum += (long) weigh.distance() * near;
        if (!scoring.rarity().isEmpty() && skills.length > 0) sum += (long) weigh.spares() * spares(rows.start[at]);
        if (languages.size() > 0) sum += (long) weigh.language() * Scoring.share(languages.shared(at), languages.size());
        if (prefers.size() > 0) sum += (long) weigh.wishes() * Scoring.share(prefers.shared(at), prefers.size());
        if (interests.size() > 0) sum += (long) weigh.interests() * Scoring.interests(interests.shared(at), interests.size());
        return sum;
    }

    private int common(int at) {
        if (need.halfHours() == 0) return 0;
        int common = 0;
        int first = at * Rows.LONGS;
        for (int i = 0; i < Availability.LONGS; i++) common += Long.bitCount(week[i] & rows.longs[first + i]);
        return common;
    }

    private int met(int row) {
        int from = row + 1;
        int to = from + rows.fact(row);
        int met = 0;
        for (int wish = 0; wish < skills.length; wish++) {
            boolean found = false;
            for (int offer = from; offer < to && !found; offer += Rows.SKILL) found = meets(offer, wish);
            if (found) met++;
            else if (mandatory[wish]) return DOES_NOT_FIT;
        }
        return met == 0 && skills.length > 0 ? DOES_NOT_FIT : met;
    }

    private boolean meets(int offer, int wish) {
        return rows.fact(offer) == skills[wish]
                && (levels[wish] == 0 || rows.fact(offer + 1) <= levels[wish] && levels[wish] <= rows.fact(offer + 2));
    }

    private int spares(int row) {
        int from = row + 1;
        int to = from + rows.fact(row);
        int rarest = 0;
        for (int offer = from; offer < to; offer += Rows.SKILL) {
            boolean wished = false;
            for (int wish = 0; wish < skills.length; wish++) wished |= meets(offer, wish);
            if (!wished) rarest = Math.max(rarest, rows.fact(offer + 3));
        }
        return Scoring.spares(rarest);
    }

    /** How near, in thousandths, for who meets in the same way; what it is when nothing is asked does not matter. */
    private int near(int at) {
        if (!need.place().isAsked()) return 0;
        int spot = at * Rows.SPOT;
        double far = Math.min(need.place().maxKm(), rows.spots[spot + 3]);
        double north = rows.spots[spot] - latitude;
        double east = rows.spots[spot + 2] - need.place().longitude();
        double cosines = cosine * rows.spots[spot + 1];
        boolean beyond = Place.isBeyond(far, north, east, cosines);
        if (beyond && !need.place().online()) return DOES_NOT_FIT;
        int both = ways & (int) rows.longs[at * Rows.LONGS + Rows.WAYS];
        if (!beyond && (both & (Rows.HOME | Rows.PLACE)) != 0 && (both & Rows.KNOWN) != 0) {
            double km = Place.km(north, east, cosines);
            if (km <= far) return Scoring.near(km, far);
        }
        return (both & Rows.ONLINE) != 0 ? Scoring.ONLINE : DOES_NOT_FIT;
    }
}
