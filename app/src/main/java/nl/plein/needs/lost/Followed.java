package nl.plein.needs.lost;

import java.util.List;
import java.util.UUID;
import nl.plein.needs.Contacts;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What somebody may follow through a personal link: the same as what they once got a link for. */
@Component
@Transactional
class Followed {

    private final Entries entries;
    private final Contacts contacts;
    private final JdbcClient jdbc;

    Followed(Entries entries, Contacts contacts, JdbcClient jdbc) {
        this.entries = entries;
        this.contacts = contacts;
        this.jdbc = jdbc;
    }

    /** What they speak for, and what they arranged for somebody else. Under 16 a parent or guardian speaks. */
    List<Entry> by(PersonId person) {
        var found = entries.find(about(person));
        var reached = contacts.of(found);
        return found.stream()
                .filter(entry -> person.equals(entry.arranger())
                        || reached.containsKey(entry.id()) && reached.get(entry.id()).person().id().equals(person))
                .toList();
    }

    private List<EntryId> about(PersonId person) {
        return jdbc.sql("""
                select e.id
                from needs.entry e
                left join needs.withdrawn w on w.entry = e.id
                left join needs.guardian g on g.entry = e.id
                where w.entry is null and :person in (e.person, e.arranger, g.person)
                """)
                .param("person", person.value())
                .query((row, _) -> new EntryId(row.getObject("id", UUID.class)))
                .list();
    }
}
