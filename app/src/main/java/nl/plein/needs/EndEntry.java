package nl.plein.needs;

import java.util.Objects;
import java.util.stream.Stream;
import nl.plein.access.Keys;
import nl.plein.people.Memberships;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import nl.plein.post.Post;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Withdraws an entry and erases what was kept for it alone: answers, letters, and people nobody else needs. */
@Component
public class EndEntry {

    private final Entries entries;
    private final People people;
    private final Memberships memberships;
    private final Post post;
    private final JdbcClient jdbc;
    private final Keys keys;

    EndEntry(Entries entries, People people, Memberships memberships, Post post, JdbcClient jdbc, Keys keys) {
        this.keys = keys;
        this.entries = entries;
        this.people = people;
        this.memberships = memberships;
        this.post = post;
        this.jdbc = jdbc;
    }

    @Transactional
    public void end(EntryId id) {
        var entry = entries.find(id).orElseThrow();
        var guardian = entries.guardian(id).orElse(null);
        entries.withdraw(id);
        post.discardAbout(id.value());
        Stream.of(entry.person(), entry.arranger(), guardian)
                .filter(Objects::nonNull)
                .filter(person -> !keys.onDuty(() -> isNeeded(person)))
                .forEach(people::erase);
    }

    /** Whoever works here, or has another entry, stays: at whatever organisation. */
    private boolean isNeeded(PersonId person) {
        if (!memberships.of(person).isEmpty()) return true;
        return jdbc.sql("""
                select exists (
                    select 1
                    from needs.entry e
                    left join needs.withdrawn w on w.entry = e.id
                    left join needs.guardian g on g.entry = e.id
                    where w.entry is null and :person in (e.person, e.arranger, g.person))
                """)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }
}
