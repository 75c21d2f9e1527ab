package nl.plein.access.kept;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.plein.people.OrganisationId;
import nl.plein.people.Person;
import nl.plein.people.PersonId;

/**
 * What one module keeps about a person: to read, to take along and to remove. A module whose tables name persons has a bean
 * of this; {@link MyData} puts all parts together. Everything is called on duty, with the keys of all organisations, so a
 * part itself asks for this person and nobody else.
 */
public interface PartOfMyData {

    String schema();

    /** Of each table of this schema, the columns that name a person; KeptRulesTest finds those left out. */
    Map<String, Set<String>> columns();

    /** What is kept about somebody; of others no more than that there is somebody. Nobody is told who looks after whom. */
    List<KeptThing> about(PersonId person, Locale language);

    /** Removes what this organisation keeps about somebody. May be repeated. */
    void removeAt(OrganisationId organisation, Person person);

    /**
     * Removes the rest, once no part {@linkplain #needed needs} this person any more. What stays must not tell who it was:
     * an id may stay where the work of others refers to it. May be repeated.
     */
    void forget(Person person);

    /** Those of these persons about whom there is more than traces: they ask, help, arrange or work. */
    default Set<PersonId> needed(Collection<PersonId> persons) {
        return Set.of();
    }
}
