package plein.matching.profile;

import java.util.Arrays;
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
    private final Names[] skills;
    private final boolean[] mandatory;
    private final Names languages;
    private final Names prefers;
    private final Names interests;
    private final int[] keptApart;
    private final long weights;
    /** Means nothing; what is never kept is never read. */
    private volatile long fetched;

    /** @param keptApart the helpers, by number and in order, who are never proposed to this need */
    Asking(NeedProfile need, Rows rows, Scoring scoring, int[] keptApart) {
        this.need = need;
        this.rows = rows;
        this.scoring = scoring;
        this.keptApart = keptApart;
        need.availability().copyTo(week, 0);
        latitude = StrictMath.toRadians(need.place().latitude());
        cosine = StrictMath.cos(latitude);
        ways = Rows.ways(need.place());
        person = need.person() == null ? 0 : need.person().hashCode();
        skills = new Names[need.skills().size()];
        mandatory = new boolean[skills.length];
        for (int wish = 0; wish < skills.length; wish++) {
            skills[wish] = Names.meeting(need.skills().get(wish), rows);
            mandatory[wish] = need.skills().get(wish).mandatory();
        }
        languages = Names.of(need.languages(), Rows.LANGUAGES, rows);
        prefers = Names.of(need.prefers(), Rows.TRAITS, rows);
        interests = Names.of(need.interests(), Rows.INTERESTS, rows);
        weights = scoring.weightsFor(need);
    }

    /**
     * The score of a helper who comes through the sets, who alone are asked: kind, screening, languages, age group and wishes
     * hold already, and a person may still forbid it where {@link #mustAsk} says so.
     */
    int score(int at) {
        long beside = besideDistance(at);
        return beside < 0 ? DOES_NOT_FIT : total(beside, near(at));
    }

    /** The same or more, for less work: as if they lived as near as can be told without roots of angles. */
    int scoreAtMost(int at) {
        long beside = besideDistance(at);
        return beside < 0 ? DOES_NOT_FIT : total(beside, nearAtMost(at));
    }

    private int total(long beside, int near) {
        if (near == DOES_NOT_FIT) return DOES_NOT_FIT;
        if (weights == 0) return Score.MAX;
        return (int) ((need.place().isInPerson() ? beside + (long) scoring.weights().distance() * near : beside) * 10 / weights);
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

    boolean isKeptApart(int helper) {
        return keptApart.length > 0 && Arrays.binarySearch(keptApart, helper) >= 0;
    }

    /** Whether the profiles have to be asked if this is the same person. */
    boolean mustAsk(int at) {
        return need.person() != null && (int) (rows.get(at, Rows.WAYS) >>> 32) == person;
    }

    /** The terms together, without the distance; {@link #DOES_NOT_FIT} when time or skills forbid it. */
    private long besideDistance(int at) {
        int common = common(at);
        if (common < need.halfHours()) return DOES_NOT_FIT;
        int met = met(at);
        if (met == DOES_NOT_FIT) return DOES_NOT_FIT;
        var weigh = scoring.weights();
        long sum = 0;
        if (skills.length > 0) sum += (long) weigh.skills() * Scoring.share(met, skills.length);
        if (need.halfHours() > 0) sum += (long) weigh.time() * Scoring.time(common, need.halfHours());
        if (!scoring.rarity().isEmpty() && skills.length > 0) sum += (long) weigh.spares() * spares(at);
        if (languages.size() > 0) sum += (long) weigh.language() * Scoring.share(languages.shared(at), languages.size());
        if (prefers.size() > 0) sum += (long) weigh.wishes() * Scoring.share(prefers.shared(at), prefers.size());
        if (interests.size() > 0) sum += (long) weigh.interests() * Scoring.interests(interests.shared(at), interests.size());
        return sum;
    }

    private int common(int at) {
        if (need.halfHours() == 0) return 0;
        int common = 0;
        for (int i = 0; i < Availability.LONGS; i++) common += Long.bitCount(week[i] & rows.get(at, i));
        return common;
    }

    private int met(int at) {
        int met = 0;
        for (int wish = 0; wish < skills.length; wish++) {
            if (skills[wish].shared(at) > 0) met++;
            else if (mandatory[wish]) return DOES_NOT_FIT;
        }
        return met == 0 && skills.length > 0 ? DOES_NOT_FIT : met;
    }

    private int spares(int at) {
        int rarest = 0;
        for (long bits = rows.get(at, Rows.BITS + Rows.SKILLS); bits != 0; bits &= bits - 1) {
            rarest = Math.max(rarest, rarityBesideWishes(Long.numberOfTrailingZeros(bits)));
        }
        int from = rows.othersFrom(at, Rows.SKILLS);
        for (int i = from + 1; i <= from + rows.other(from); i++) rarest = Math.max(rarest, rarityBesideWishes(rows.other(i)));
        return Scoring.spares(rarest);
    }

    private int rarityBesideWishes(int skill) {
        for (var wish : skills) if (wish.has(skill)) return 0;
        return rows.rarity(skill);
    }

    /** How near, in thousandths, for who meets in the same way; what it is when nothing is asked does not matter. */
    private int near(int at) {
        if (!need.place().isAsked()) return 0;
        double far = Math.min(need.place().maxKm(), rows.far(at));
        if (meetsInPerson(at) && kmAtLeast(at) <= far) {
            double km = Place.km(rows.latitude(at) - latitude, rows.longitude(at) - need.place().longitude(), cosine * rows.cosine(at));
            if (km <= far) return Scoring.near(km, far);
        }
        return online(at);
    }

    private int nearAtMost(int at) {
        if (!need.place().isAsked()) return 0;
        double far = Math.min(need.place().maxKm(), rows.far(at));
        double km = meetsInPerson(at) ? kmAtLeast(at) : Double.MAX_VALUE;
        return km <= far ? Math.max(online(at), Scoring.near(km, far)) : online(at);
    }

    private boolean meetsInPerson(int at) {
        int both = ways & (int) rows.get(at, Rows.WAYS);
        return (both & (Rows.HOME | Rows.PLACE)) != 0 && (both & Rows.KNOWN) != 0;
    }

    private double kmAtLeast(int at) {
        return Place.kmAtLeast(rows.latitude(at) - latitude, rows.longitude(at) - need.place().longitude(), cosine * rows.cosine(at));
    }

    private int online(int at) {
        return (ways & (int) rows.get(at, Rows.WAYS) & Rows.ONLINE) != 0 ? Scoring.ONLINE : DOES_NOT_FIT;
    }
}
