package nl.plein.web.consent;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.List;
import java.util.UUID;
import nl.plein.access.Looks;
import nl.plein.access.Viewer;
import nl.plein.access.consent.AskedConsents;
import nl.plein.access.consent.Consent;
import nl.plein.access.consent.ConsentId;
import nl.plein.access.consent.Giver;
import nl.plein.access.decision.Act;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Decisions;
import nl.plein.access.decision.Purpose;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** What these pages are about, loaded through the viewer: whoever may not change how somebody is reached finds nothing. */
@Component
class Coordinated {

    private final Entries entries;
    private final AskedConsents consents;
    private final Decisions decisions;
    private final Looks looks;

    Coordinated(Entries entries, AskedConsents consents, Decisions decisions, Looks looks) {
        this.entries = entries;
        this.consents = consents;
        this.decisions = decisions;
        this.looks = looks;
    }

    Entry entry(Viewer viewer, UUID id) {
        var may = decisions.own(viewer, Role.COORDINATOR, Purpose.HELP, DataClass.CONTACT, Act.WRITE);
        var entry = entries.find(viewer, new EntryId(id))
                .filter(found -> may.contains(found.organisation()))
                .filter(found -> found.state() != Entry.State.WITHDRAWN)
                .orElseThrow(Coordinated::notFound);
        looks.at(Looks.What.CONTACT, entry.organisation(), List.of(entry.person()));
        return entry;
    }

    Consent consent(Entry entry, UUID id) {
        return consents.find(new ConsentId(id))
                .filter(consent -> consent.owner().equals(entry.organisation()))
                .filter(consent -> consent.subject().equals(entry.person()))
                .orElseThrow(Coordinated::notFound);
    }

    Giver giver(Consent consent, UUID id) {
        return consent.giver(new PersonId(id)).orElseThrow(Coordinated::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
