package nl.plein.access.partner;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.access.Keys;
import nl.plein.people.Memberships;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes the partner, with its first administrator, and nothing else: whoever worked elsewhere keeps doing that, and gets
 * nothing there. An administrator sees nobody's details, and gives roles to others only; so it takes two people before a
 * new partner sees anything of anyone, and nobody can watch over their own looks. See docs/decisions.
 */
@Component
@Transactional
class AcceptInvitation {

    private final Invitations invitations;
    private final Organisations organisations;
    private final People people;
    private final Memberships memberships;
    private final Keys keys;
    private final Clock clock;

    AcceptInvitation(
            Invitations invitations,
            Organisations organisations,
            People people,
            Memberships memberships,
            Keys keys,
            Clock clock) {
        this.invitations = invitations;
        this.organisations = organisations;
        this.people = people;
        this.memberships = memberships;
        this.keys = keys;
        this.clock = clock;
    }

    /** Doing it twice does it once. */
    void accept(Invitation invitation, String givenName, Locale language) {
        var partner = new OrganisationId(UUID.randomUUID());
        if (!invitations.accept(invitation.id(), partner, clock.instant())) return;
        organisations.add(partner, invitation.name(), invitation.kind());
        keys.add(List.of(partner));
        var person = people.register(partner, givenName, invitation.email(), null, language.getLanguage());
        memberships.add(person, partner, Role.ADMINISTRATOR);
    }
}
