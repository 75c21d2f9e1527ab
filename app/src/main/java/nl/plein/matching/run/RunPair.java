package nl.plein.matching.run;

import nl.plein.matching.ProposalId;
import nl.plein.needs.EntryId;
import org.jspecify.annotations.Nullable;
import plein.matching.profile.Matched;

/**
 * One pair of a dry run, and what became of it.
 *
 * @param refused why it was not made after all, as a message key
 */
record RunPair(
        EntryId need, EntryId offer, int tier, Matched reasons, @Nullable ProposalId proposal, @Nullable String refused) {

    /** Still to be decided by a coordinator. */
    public boolean isLeft() {
        return proposal == null && refused == null;
    }
}
