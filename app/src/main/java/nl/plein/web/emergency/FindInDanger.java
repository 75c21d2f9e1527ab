package nl.plein.web.emergency;

import java.util.HashSet;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.people.OrganisationId;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import org.springframework.stereotype.Component;

/**
 * Finds somebody whose name and address or number are known to whoever asks. A child is found by those of a parent. More
 * than one is nobody: an emergency never opens the data of the wrong child.
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
        var called = new HashSet<PersonId>();
        for (var person : people.find(spokenFor).values()) if (People.isCalled(person, name)) called.add(person.id());
        return called.size() == 1 ? Optional.of(called.iterator().next()) : Optional.empty();
    }
}
