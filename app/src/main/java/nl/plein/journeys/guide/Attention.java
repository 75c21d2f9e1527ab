package nl.plein.journeys.guide;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Moment;

/** Why a coordinator is needed somewhere, most pressing first. It is worked out when somebody looks, so that none goes stale. */
enum Attention {
    /** somebody wants to tell something */
    WORRY,
    /** a helper of a child has no certificate of conduct, or one that ends in the coming weeks */
    CERTIFICATE,
    /** two talks in a row did not happen */
    MISSED_TWICE,
    /** at the last talk nobody answered */
    NO_ANSWER,
    /** a talk is over for days, and the helper says nothing of it */
    SILENT_HELPER,
    /** somebody cannot make it, and there is no other time yet */
    CANNOT,
    /** another time is asked for a talk of a child, and who speaks for it did not answer yet */
    MOVE_ASKED,
    /** no first talk after five days */
    NO_FIRST_TIME,
    /** somebody said days ago what they want after this, and nothing came of it */
    WISH,
    /** the last talk is in the coming week, or was: what then? */
    ENDS;

    static final Duration WISH_AFTER = Duration.ofDays(3);

    private static final Duration NO_FIRST_TIME_AFTER = Duration.ofDays(5);
    private static final Duration SILENT_AFTER = Duration.ofDays(3);
    private static final Duration ENDS_WITHIN = Duration.ofDays(7);

    /**
     * @param worries how many were told and not taken up
     * @param wanting somebody said what they want after this, {@link #WISH_AFTER} ago or longer
     * @param hasEnd whether the programme ends with its last moment
     */
    static Set<Attention> of(Journey journey, int worries, boolean wanting, boolean hasEnd, Instant now) {
        var all = EnumSet.noneOf(Attention.class);
        if (worries > 0) all.add(WORRY);
        if (journey.isOver()) return all;
        var moments = journey.moments();
        if (moments.isEmpty()) {
            if (!now.isBefore(journey.startedAt().plus(NO_FIRST_TIME_AFTER))) all.add(NO_FIRST_TIME);
            return all;
        }
        if (missedTwice(journey)) all.add(MISSED_TWICE);
        if (slippedAway(journey) && !all.contains(MISSED_TWICE)) all.add(NO_ANSWER);
        if (moments.stream().anyMatch(one -> one.isOpen() && !now.isBefore(one.endsAt().plus(SILENT_AFTER))))
            all.add(SILENT_HELPER);
        if (moments.stream().anyMatch(one -> one.isOpen() && one.cannot() != null)) all.add(CANNOT);
        if (moments.stream().anyMatch(one -> one.isOpen() && one.askedTo() != null)) all.add(MOVE_ASKED);
        if (wanting) all.add(WISH);
        if (hasEnd && now.isAfter(moments.getLast().startsAt().minus(ENDS_WITHIN))) all.add(ENDS);
        return all;
    }

    /** The last talk of which somebody said what came of it: nobody was there. */
    private static boolean slippedAway(Journey journey) {
        return journey.moments().stream().filter(moment -> !moment.isOpen()).reduce((_, last) -> last).stream()
                .anyMatch(last -> last.outcome() instanceof Moment.Outcome.Missed missed
                        && missed.why() == Moment.Why.NOBODY_ANSWERED);
    }

    private static boolean missedTwice(Journey journey) {
        var told = journey.moments().stream().filter(moment -> !moment.isOpen()).toList();
        return told.size() >= 2
                && told.subList(told.size() - 2, told.size()).stream().noneMatch(Moment::happened);
    }
}
