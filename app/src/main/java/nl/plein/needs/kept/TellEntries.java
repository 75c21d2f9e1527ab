package nl.plein.needs.kept;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.access.kept.KeptThing;
import nl.plein.access.kept.Telling;
import nl.plein.needs.Entries;
import nl.plein.needs.EntriesInUse;
import nl.plein.needs.Entry;
import nl.plein.needs.Guardians;
import nl.plein.needs.Kind;
import nl.plein.needs.Kinds;
import nl.plein.needs.ask.Question;
import nl.plein.needs.ask.Words;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What somebody asks and offers, with all answers; and that they said yes for, or arranged for, somebody who is not named. */
@Component
class TellEntries {

    private static final String ENTRIES = "entries";

    private final Entries entries;
    private final Guardians guardians;
    private final Kinds kinds;
    private final Words words;
    private final Telling telling;
    private final List<EntriesInUse> users;
    private final JdbcClient jdbc;

    TellEntries(Entries entries, Guardians guardians, Kinds kinds, Words words, Telling telling, List<EntriesInUse> users, JdbcClient jdbc) {
        this.entries = entries;
        this.guardians = guardians;
        this.kinds = kinds;
        this.words = words;
        this.telling = telling;
        this.users = users;
        this.jdbc = jdbc;
    }

    List<KeptThing> of(PersonId person, Locale language) {
        var things = new ArrayList<KeptThing>();
        entries.everythingOf(person).forEach(entry -> things.add(told(entry, language)));
        things.addAll(asGuardian(person, language));
        things.addAll(asArranger(person, language));
        return things;
    }

    private KeptThing told(Entry entry, Locale language) {
        var kind = kinds.find(entry.kind()).orElseThrow();
        var thing = telling.of(ENTRIES, entry.organisation(), language)
                .choice("side", entry.side())
                .text("kind", kind.name().in(language))
                .day("since", entry.since())
                .choice("state", isMatched(entry) ? "MATCHED" : entry.state());
        if (entry.arranger() != null) thing.choice("arranged", "yes");
        guardians.find(entry.id())
                .ifPresent(guardian -> thing.day("guardian-asked", guardian.askedAt()).day("guardian-yes", guardian.confirmedAt()));
        answers(thing, entry, kind, language);
        return thing.told();
    }

    private boolean isMatched(Entry entry) {
        return entry.isOpen() && users.stream().anyMatch(user -> !user.matched(List.of(entry.id())).isEmpty());
    }

    private void answers(Telling.Thing thing, Entry entry, Kind kind, Locale language) {
        for (var line : words.lines(new Question.Asking(kind, entry.side(), false, entry.answers()), language)) {
            var fields = line.question().fields().stream()
                    .filter(field -> !entry.answers().many(field).isEmpty())
                    .toList();
            // a question is read as a whole; in the file each of its fields stands by itself
            for (var field : fields)
                thing.line(
                        field,
                        line.label(),
                        entry.answers().many(field),
                        field.equals(fields.getFirst()) ? line.values() : List.of());
        }
    }

    private List<KeptThing> asGuardian(PersonId person, Locale language) {
        return jdbc.sql("""
                select e.organisation, g.asked_at, g.confirmed_at from needs.guardian g
                join needs.entry e on e.id = g.entry where g.person = :person order by g.asked_at, e.id
                """)
                .param("person", person.value())
                .query((row, _) -> telling.of(ENTRIES, new OrganisationId(row.getObject("organisation", UUID.class)), language)
                        .choice("for-other", "GUARDIAN")
                        .day("guardian-asked", instant(row.getTimestamp("asked_at")))
                        .day("guardian-yes", instant(row.getTimestamp("confirmed_at")))
                        .told())
                .list();
    }

    private List<KeptThing> asArranger(PersonId person, Locale language) {
        return jdbc.sql("select organisation, added_at from needs.entry where arranger = :person order by added_at, id")
                .param("person", person.value())
                .query((row, _) -> telling.of(ENTRIES, new OrganisationId(row.getObject("organisation", UUID.class)), language)
                        .choice("for-other", "ARRANGER")
                        .day("since", instant(row.getTimestamp("added_at")))
                        .told())
                .list();
    }

    private static @Nullable Instant instant(@Nullable Timestamp at) {
        return at == null ? null : at.toInstant();
    }
}
