package nl.plein.access.decision;

import java.util.Collection;
import java.util.List;
import nl.plein.people.PersonId;

/** Where is kept what people agreed to. */
public interface Consents {

    /** What all who have to said yes to, about these persons; also what ended, which its own dates tell. */
    List<Agreed> about(Collection<PersonId> subjects);
}
