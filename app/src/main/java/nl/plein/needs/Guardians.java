package nl.plein.needs;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
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

    private static final Duration CALLED_AFTER = Duration.ofDays(9);

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
                    set person = excluded.person, asked_at = excluded.asked_at, confirmed_at = null, asked_again = 0
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

    /** Those who said nothing since they were asked, and were asked again this often; from now on once more. */
    public List<EntryId> takeUnanswered(int askedAgain, Instant askedBefore) {
        return jdbc.sql("""
                update needs.guardian g set asked_again = asked_again + 1
                where g.confirmed_at is null and g.asked_again = :again and g.asked_at <= :before
                  and not exists (select from needs.paused p where p.entry = g.entry)
                  and not exists (select from needs.withdrawn w where w.entry = g.entry)
                returning g.entry
                """)
                .param("again", askedAgain)
                .param("before", Timestamp.from(askedBefore))
                .query((row, _) -> new EntryId(row.getObject("entry", UUID.class)))
                .list();
    }

    /** Of these, those whose parent or guardian was asked as often as we write, and said nothing: somebody calls. */
    public Set<EntryId> toCall(Collection<EntryId> ids) {
        return jdbc.sql("""
                select entry from needs.guardian
                where entry = any(:entries) and confirmed_at is null and asked_again = 2 and asked_at <= :before
                """)
                .param("entries", ids.stream().map(EntryId::value).toArray(UUID[]::new))
                .param("before", Timestamp.from(clock.instant().minus(CALLED_AFTER)))
                .query((row, _) -> new EntryId(row.getObject("entry", UUID.class)))
                .set();
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
