package nl.plein.access;

import java.util.List;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;

/**
 * What people count on at an organisation. A module that keeps such things is one of these, so that whoever ends a role or a
 * partner reads first what hangs on it. Numbers only: who it is about, an administrator need not know.
 */
public interface HangsOn {

    /** @param key of the words, in which {0} is how many */
    record Hanging(String key, int many) {}

    /** What is there for the organisation as a whole. */
    List<Hanging> organisation(OrganisationId organisation);

    /** What this one colleague does there, and nobody else. */
    default List<Hanging> colleague(OrganisationId organisation, PersonId colleague) {
        return List.of();
    }
}
