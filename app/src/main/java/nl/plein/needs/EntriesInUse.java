package nl.plein.needs;

import java.util.Collection;
import java.util.Set;

/** A module that builds on entries says which of them it is still using: those are not quiet. */
public interface EntriesInUse {

    /** Those of these whose people are linked with somebody. */
    Set<EntryId> matched(Collection<EntryId> entries);

    Set<EntryId> among(Collection<EntryId> entries);
}
