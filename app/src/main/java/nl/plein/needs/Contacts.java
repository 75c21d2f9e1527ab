package nl.plein.needs;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import org.springframework.stereotype.Component;

/** Finds out with whom to speak about an entry. Under 16 that is always the parent or guardian. */
@Component
public class Contacts {

    private final Entries entries;
    private final Guardians guardians;
    private final People people;

    Contacts(Entries entries, Guardians guardians, People people) {
        this.entries = entries;
        this.guardians = guardians;
        this.people = people;
    }

    /** Empty when the person has been erased. */
    public Optional<Contact> of(Entry entry) {
        return Optional.ofNullable(of(List.of(entry)).get(entry.id()));
    }

    public Map<EntryId, Contact> of(Collection<Entry> entries) {
        var guardians = this.guardians.of(entries.stream().map(Entry::id).toList());
        var wanted = new HashSet<PersonId>(guardians.values());
        for (var entry : entries) {
            wanted.add(entry.person());
            if (entry.arranger() != null) wanted.add(entry.arranger());
        }
        var found = people.find(wanted);
        var contacts = new HashMap<EntryId, Contact>();
        for (var entry : entries) {
            var concerned = found.get(entry.person());
            var person = found.get(spokesperson(entry, guardians));
            if (concerned != null && person != null) contacts.put(entry.id(), new Contact(reached(person, entry), concerned));
        }
        return contacts;
    }

    /** Who wants to be called gets no letters, also when an address is known from before. */
    private static Person reached(Person person, Entry entry) {
        var wantsACall = person.id().equals(entry.person()) && entry.answers().has("contact", "phone") && person.phone() != null;
        return wantsACall ? new Person(person.id(), person.givenName(), null, person.phone(), person.language()) : person;
    }

    private static PersonId spokesperson(Entry entry, Map<EntryId, PersonId> guardians) {
        if (guardians.containsKey(entry.id())) return guardians.get(entry.id());
        var throughArranger = entry.answers().has("contact", "arranger") && entry.arranger() != null;
        return throughArranger ? entry.arranger() : entry.person();
    }
}
