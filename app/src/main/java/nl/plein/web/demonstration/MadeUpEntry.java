package nl.plein.web.demonstration;

import nl.plein.needs.Answers;
import nl.plein.needs.Side;
import org.jspecify.annotations.Nullable;

/**
 * A need or an offer of the made-up town.
 *
 * @param answers as on the form, names and addresses included
 * @param guardian the parent of somebody under 16, or null
 * @param guardianSaidYes whether that parent confirmed
 */
record MadeUpEntry(
        Resident resident,
        Side side,
        String kind,
        Answers answers,
        int daysWaiting,
        @Nullable Resident arranger,
        @Nullable Resident guardian,
        boolean guardianSaidYes,
        boolean paused) {}
