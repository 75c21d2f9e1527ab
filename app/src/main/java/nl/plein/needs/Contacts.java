package nl.plein.needs;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds out with whom to speak about an entry. Under 16 that is always the parent or guardian. */
@Component
public class Contacts {

    private final JdbcClient jdbc;
    private final People people;

    Contacts(JdbcClient jdbc, People people) {
        this.jdbc = jdbc;
        this.people = people;
    }

    /** Empty when the person has been erased. */
    public Optional<Contact> of(Entry entry) {
        return Optional.ofNullable(of(List.of(entry)).get(entry.id()));
    }

    public Map<EntryId, Contact> of(Collection<Entry> entries) {
        var guardians = guardians(entries);
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
            if (concerned != null && person != null) contacts.put(entry.id(), new Contact(person, concerned));
        }
        return contacts;
    }

    private static PersonId spokesperson(Entry entry, Map<EntryId, PersonId> guardians) {
        if (guardians.containsKey(entry.id())) return guardians.get(entry.id());
        var throughArranger = entry.answers().has("contact", "arranger") && entry.arranger() != null;
        return throughArranger ? entry.arranger() : entry.person();
    }

    private Map<EntryId, PersonId> guardians(Collection<Entry> entries) {
        record Guardian(EntryId entry, PersonId person) {}
        var guardians = new HashMap<EntryId, PersonId>();
        jdbc.sql("select entry, person from needs.guardian where entry = any(:entries)")
                .param("entries", entries.stream().map(entry -> entry.id().value()).toArray(UUID[]::new))
                .query((row, _) -> new Guardian(
                        new EntryId(row.getObject("entry", UUID.class)),
                        new PersonId(row.getObject("person", UUID.class))))
                .list()
                .forEach(guardian -> guardians.put(guardian.entry(), guardian.person()));
        return guardians;
    }
}
