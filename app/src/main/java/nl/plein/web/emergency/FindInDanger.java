package nl.plein.web.emergency;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.people.OrganisationId;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import org.springframework.stereotype.Component;

/**
 * Finds somebody whose name and address or number are known to whoever asks; a slip in the name is forgiven when nobody there
 * has exactly that name. A child is found by the address or number of a parent. More than one is nobody: an emergency never opens the data of the wrong child.
 */
@Component
class FindInDanger {

    private final People people;
    private final Entries entries;

    FindInDanger(People people, Entries entries) {
        this.people = people;
        this.entries = entries;
    }

    Optional<PersonId> find(OrganisationId at, String name, String reach) {
        var reached = people.reachedAt(reach).stream().map(Person::id).collect(Collectors.toSet());
        if (reached.isEmpty()) return Optional.empty();
        var spokenFor = entries.spokenForBy(at, reached).stream().map(Entry::person).collect(Collectors.toSet());
        var known = people.find(spokenFor).values();
        var called = called(known, person -> People.isCalled(person, name));
        if (called.isEmpty()) called = called(known, person -> People.isNearlyCalled(person, name));
        return called.size() == 1 ? Optional.of(called.getFirst()) : Optional.empty();
    }

    private static List<PersonId> called(Collection<Person> known, Predicate<Person> name) {
        return known.stream().filter(name).map(Person::id).toList();
    }
}
