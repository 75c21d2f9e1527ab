package nl.plein.needs;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import nl.plein.access.PersonalLink;
import nl.plein.access.PersonalLinks;
import nl.plein.people.PersonId;
import org.springframework.stereotype.Component;

/** The personal link with which somebody follows and changes an entry, without a password. */
@Component
public class MyLink {

    private static final String PURPOSE = "my";
    private static final Duration VALID = Duration.ofDays(365);

    private final PersonalLinks links;

    MyLink(PersonalLinks links) {
        this.links = links;
    }

    /** A new address for this person; earlier ones stay good. */
    public String to(Entry entry, PersonId holder) {
        return "/my/" + links.create(PURPOSE, entry.id().value(), Set.of(entry.organisation()), holder, VALID);
    }

    /** Whom the address belongs to; expired ones come back as such, unknown and forged ones do not. */
    public Optional<PersonalLink> open(String token) {
        return links.open(PURPOSE, token);
    }
}
