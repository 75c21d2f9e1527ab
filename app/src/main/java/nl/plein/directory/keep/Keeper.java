package nl.plein.directory.keep;

import java.util.Set;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.Upkeep;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who writes: a coordinator, in all that the own organisation keeps; or whoever holds the personal link of an initiative, in
 * that one and what it offers.
 *
 * @param only the initiative of the link; null for a coordinator
 * @param person null for the initiative itself
 * @param pages where the pages of this keeper begin, like /keep
 */
record Keeper(
        Set<OrganisationId> organisations, @Nullable InitiativeId only, @Nullable PersonId person, String pages) {

    boolean keeps(InitiativeId initiative, Upkeep upkeep) {
        return organisations.contains(upkeep.organisation()) && (only == null || only.equals(initiative));
    }

    boolean isInitiative() {
        return only != null;
    }
}
