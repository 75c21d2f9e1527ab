package nl.plein.access.decision;

import java.util.Collection;
import java.util.List;
import nl.plein.people.PersonId;

/** Which parts partners have in somebody's matter. */
public interface SharedMatters {

    /** As far as the transaction holds keys for it; also what has ended, for the rules look at the time themselves. */
    List<Sharing> about(Collection<PersonId> subjects);
}
