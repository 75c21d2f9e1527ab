package nl.plein.matching.town;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.plein.needs.Answers;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.needs.Kind;
import nl.plein.needs.Side;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;

/** Builds needs and offers of which only what matters to a test is written down. */
class AnEntry {

    static final Kind HOMEWORK = kind(
            "topics", "level", "ages", "languages", "where", "times", "often", "interests", "wishes", "barriers");
    static final Kind COMPANY = kind("languages");

    private final Side side;
    private final Map<String, List<String>> answers = new HashMap<>();
    private Instant since = Instant.parse("2026-03-02T09:00:00Z");

    private AnEntry(Side side) {
        this.side = side;
        with("age", side == Side.NEED ? "12-15" : "18-29");
    }

    static AnEntry need() {
        return new AnEntry(Side.NEED);
    }

    static AnEntry offer() {
        return new AnEntry(Side.OFFER);
    }

    AnEntry with(String field, String... values) {
        answers.put(field, Arrays.asList(values));
        return this;
    }

    AnEntry since(String moment) {
        since = Instant.parse(moment);
        return this;
    }

    Entry build() {
        return new Entry(EntryId.create(), side, "homework", HOMEWORK.organisation(),
                new PersonId(UUID.randomUUID()), null, new Answers(answers), since, Entry.State.OPEN);
    }

    static Kind kind(String... asks) {
        var text = new Kind.Text("", "");
        return new Kind("homework", new OrganisationId(UUID.randomUUID()), text, text, "book", Set.of(asks), text,
                List.of(), true);
    }
}
