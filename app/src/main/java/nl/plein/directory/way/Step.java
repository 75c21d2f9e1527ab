package nl.plein.directory.way;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of somebody's way.
 *
 * @param thing id of the place of a talk or of a listing; null for a helper
 * @param help the kind of help for which a helper is asked, as the pages of asking name it; empty when any
 */
record Step(Kind kind, @Nullable UUID thing, String help) {

    /** In the order in which people take them, unless something has to be arranged first. */
    enum Kind {
        TALK,
        COURSE,
        ACTIVITY,
        SERVICE,
        HELPER;

        /** Whether it is one of the listings. */
        boolean isOffer() {
            return this == COURSE || this == ACTIVITY || this == SERVICE;
        }
    }

    static Step to(Kind kind, UUID thing) {
        return new Step(kind, thing, "");
    }

    static Step helper(String help) {
        return new Step(Kind.HELPER, null, help);
    }
}
