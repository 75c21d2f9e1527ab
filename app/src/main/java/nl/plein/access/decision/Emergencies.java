package nl.plein.access.decision;

import java.util.Collection;
import java.util.List;
import nl.plein.people.PersonId;

/** Who reads somebody's data in an emergency now. */
public interface Emergencies {

    /** As far as the transaction holds keys for it; also what has ended, for the rules look at the time themselves. */
    List<Emergency> about(Collection<PersonId> subjects);
}
