package nl.plein.needs;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Parents and guardians of whoever is under 16: asked first, and nothing is shown to a helper before they say yes. */
@Component
@Transactional
public class Guardians {

    private final JdbcClient jdbc;
    private final Clock clock;

    Guardians(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** From now on a parent or guardian has to say yes; asking again takes an earlier yes back. */
    public void ask(EntryId id, PersonId guardian) {
        jdbc.sql("""
                insert into needs.guardian (entry, person, asked_at) values (:id, :guardian, :at)
                on conflict (entry) do update
                    set person = excluded.person, asked_at = excluded.asked_at, confirmed_at = null
                """)
                .param("id", id.value())
                .param("guardian", guardian.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    public void confirm(EntryId id) {
        jdbc.sql("update needs.guardian set confirmed_at = :at where entry = :id and confirmed_at is null")
                .param("id", id.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** No guardian needed any more, because the age was changed. */
    public void drop(EntryId id) {
        jdbc.sql("delete from needs.guardian where entry = :id")
                .param("id", id.value())
                .update();
    }

    /** Who has to say yes for this entry, or said so. */
    public Optional<PersonId> of(EntryId id) {
        return jdbc.sql("select person from needs.guardian where entry = :id")
                .param("id", id.value())
                .query((row, _) -> new PersonId(row.getObject("person", UUID.class)))
                .optional();
    }

    /** When somebody was asked to say yes for an entry, and when they did. */
    public record Guardian(PersonId person, Instant askedAt, @Nullable Instant confirmedAt) {}

    public Optional<Guardian> find(EntryId id) {
        return jdbc.sql("select person, asked_at, confirmed_at from needs.guardian where entry = :id")
                .param("id", id.value())
                .query((row, _) -> {
                    var confirmed = row.getTimestamp("confirmed_at");
                    return new Guardian(
                            new PersonId(row.getObject("person", UUID.class)),
                            row.getTimestamp("asked_at").toInstant(),
                            confirmed == null ? null : confirmed.toInstant());
                })
                .optional();
    }

    /** The guardians of these entries; most entries have none. */
    public Map<EntryId, PersonId> of(Collection<EntryId> ids) {
        record OfEntry(EntryId entry, PersonId person) {}
        return jdbc
                .sql("select entry, person from needs.guardian where entry = any(:entries)")
                .param("entries", ids.stream().map(EntryId::value).toArray(UUID[]::new))
                .query((row, _) -> new OfEntry(
                        new EntryId(row.getObject("entry", UUID.class)),
                        new PersonId(row.getObject("person", UUID.class))))
                .list()
                .stream()
                .collect(Collectors.toMap(OfEntry::entry, OfEntry::person));
    }
}
