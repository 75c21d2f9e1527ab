package nl.plein.needs;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.plein.people.PersonId;

/** An offer that a story begins with, as from somebody who filled in the form. */
public class AnOffer {

    private final Map<String, List<String>> answers = new HashMap<>(Map.of(
            "age", List.of("30-66"),
            "ages", List.of("12-15"),
            "capacity", List.of("1"),
            "contact", List.of("mail")));
    private final Kind kind;
    private final PersonId person;

    private AnOffer(Kind kind, PersonId person) {
        this.kind = kind;
        this.person = person;
    }

    public static AnOffer of(Kind kind, PersonId person) {
        return new AnOffer(kind, person);
    }

    public AnOffer with(String field, String... values) {
        answers.put(field, List.of(values));
        return this;
    }

    public EntryId addedTo(Entries entries, Clock clock) {
        var entry = new Entry(
                EntryId.create(),
                Side.OFFER,
                kind.key(),
                kind.organisation(),
                person,
                null,
                new Answers(answers),
                clock.instant(),
                Entry.State.OPEN);
        entries.add(entry);
        return entry.id();
    }
}
