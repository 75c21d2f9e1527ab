package nl.plein.journeys.share;

import org.jspecify.annotations.Nullable;

/**
 * What helpers of one company or school did, in numbers. Each is null where it would come from too few helpers: colleagues
 * know who of them helps, and with two of them a number tells each what the other did.
 *
 * @param running journeys that ran at that moment
 * @param moments talks that happened
 */
record Share(@Nullable Integer helpers, @Nullable Integer running, @Nullable Integer moments, @Nullable Integer hours) {

    static final int FEWEST = 5;

    static Share of(Counted counted) {
        var talked = counted.whoTalked() >= FEWEST;
        return new Share(
                counted.helpers() >= FEWEST ? counted.helpers() : null,
                counted.whoRun() >= FEWEST ? counted.running() : null,
                talked ? counted.moments() : null,
                talked ? Math.round(counted.minutes() / 60f) : null);
    }

    boolean isNothing() {
        return helpers == null;
    }

    /** As it was counted, with how many helpers stand behind each number. */
    record Counted(int helpers, int whoRun, int running, int whoTalked, int moments, int minutes) {}
}
