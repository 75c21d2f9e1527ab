package nl.plein.needs;

import java.util.Collection;
import java.util.Set;

/** A module that builds on entries says which of them it is still using: those are not quiet. */
public interface EntriesInUse {

    Set<EntryId> among(Collection<EntryId> entries);
}
