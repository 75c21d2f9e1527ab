package nl.plein.journeys.ending;

import nl.plein.journeys.Journey.Ending.Reason;
import nl.plein.journeys.ending.Wish.What;
import org.jspecify.annotations.Nullable;

/** What follows from what the two want. Nobody is kept in it against their will, and nobody loses their place in the line by it. */
sealed interface Next {

    /** Not both have said what they want. */
    record Wait() implements Next {}

    record GoOn() implements Next {}

    /** @param searchAgain whether help is looked for again, with the time that was waited */
    record End(Reason reason, boolean searchAgain) implements Next {}

    /** @param asker what whoever is helped wants, null when they have not said so; likewise for the helper */
    static Next of(@Nullable What asker, @Nullable What helper) {
        if (asker == null || helper == null) return new Wait();
        return switch (asker) {
            case STOP -> new End(Reason.ENOUGH, false);
            case SOMEBODY_ELSE -> new End(Reason.ANOTHER_HELPER, true);
            case GO_ON -> helper == What.GO_ON ? new GoOn() : new End(Reason.HELPER_STOPS, true);
        };
    }
}
