package nl.plein.needs.exchange;

import static org.springframework.transaction.annotation.Propagation.REQUIRES_NEW;

import java.time.Clock;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.needs.Guardians;
import nl.plein.needs.Welcome;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes entries of some good rows. Nobody is written to, except the guardian of somebody under 16. */
@Component
class TakeInRows {

    /** Small enough for PostgreSQL to hold the lock of every address in it. */
    private static final int AT_ONCE = 200;

    /** People of a list got no letter in a language of their choice; the letters that follow are in Dutch. */
    private static final String LANGUAGE = "nl";

    private final Uploads uploads;
    private final Entries entries;
    private final Guardians guardians;
    private final People people;
    private final Welcome welcome;
    private final Clock clock;

    TakeInRows(Uploads uploads, Entries entries, Guardians guardians, People people, Welcome welcome, Clock clock) {
        this.uploads = uploads;
        this.entries = entries;
        this.guardians = guardians;
        this.people = people;
        this.welcome = welcome;
        this.clock = clock;
    }

    /**
     * Apart from the page, so that what was taken in stays when the connection breaks.
     *
     * @return how many rows were settled; none when all are
     */
    @Transactional(propagation = REQUIRES_NEW)
    int takeIn(Upload upload) {
        var rows = uploads.lockGood(upload, AT_ONCE);
        for (var row : rows)
            uploads.settle(upload, row.line(), takeIn(row.incoming()) ? Upload.State.TAKEN_IN : Upload.State.THERE);
        return rows.size();
    }

    private boolean takeIn(Incoming row) {
        if (entries.has(row.kind().organisation(), row.fingerprint())) return false;
        var answers = row.answers();
        var id = EntryId.create();
        var child = answers.needsGuardian();
        var entry = new Entry(
                id,
                row.side(),
                row.kind().key(),
                row.kind().organisation(),
                // under 16 nobody is written to but the guardian, and nobody is who was here before
                child
                        ? register(row, id, answers.one("given-name"), null, null)
                        : register(row, id, answers.one("given-name"), answers.one("email"), answers.one("phone")),
                arranger(row, id),
                answers,
                row.since() == null
                        ? clock.instant()
                        : row.since().atStartOfDay(clock.getZone()).toInstant(),
                Entry.State.OPEN);
        if (!entries.add(entry, row.fingerprint())) return false;
        if (child) {
            guardians.ask(entry.id(), register(row, id, answers.one("guardian-name"), answers.one("guardian-email"), null));
            welcome.askGuardian(entry.id());
        }
        return true;
    }

    private @Nullable PersonId arranger(Incoming row, EntryId id) {
        var name = row.answers().one("arranger-name");
        return name.isEmpty() ? null : register(row, id, name, row.answers().one("arranger-email"), null);
    }

    private PersonId register(Incoming row, EntryId id, String givenName, @Nullable String email, @Nullable String phone) {
        return people.registerFor(id.value(), row.kind().organisation(), givenName, blankAsNull(email), blankAsNull(phone), LANGUAGE);
    }

    private static @Nullable String blankAsNull(@Nullable String value) {
        return value == null || value.isEmpty() ? null : value;
    }
}
