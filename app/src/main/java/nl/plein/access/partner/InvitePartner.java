package nl.plein.access.partner;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.PersonalLinks;
import nl.plein.access.Viewer;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationKind;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import nl.plein.shared.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An administrator of the organisation that leads asks another one to join, asks again, or takes it back. */
@Component
@Transactional
class InvitePartner {

    static final String PURPOSE = "invitation";
    static final Duration VALID = Duration.ofDays(14);

    private final Partners partners;
    private final Invitations invitations;
    private final Organisations organisations;
    private final People people;
    private final PersonalLinks links;
    private final Post post;
    private final Clock clock;

    InvitePartner(
            Partners partners,
            Invitations invitations,
            Organisations organisations,
            People people,
            PersonalLinks links,
            Post post,
            Clock clock) {
        this.partners = partners;
        this.invitations = invitations;
        this.organisations = organisations;
        this.people = people;
        this.links = links;
        this.post = post;
        this.clock = clock;
    }

    /** Two partners of one name nobody can tell apart, so the second is refused; also when the first was only asked. */
    Outcome<UUID> invite(Viewer viewer, String name, OrganisationKind kind, String email, Locale language) {
        var lead = partners.ledBy(viewer).orElseThrow();
        if (isTaken(lead, name)) return Outcome.refused("partner.name.taken");
        var now = clock.instant();
        var invitation = new Invitation(
                UUID.randomUUID(), lead.id(), viewer.person(), name, kind, email, language.getLanguage(), now, now.plus(VALID), null);
        invitations.add(invitation);
        write(viewer, lead, invitation);
        return Outcome.done(invitation.id());
    }

    private boolean isTaken(Organisation lead, String name) {
        return organisations.partners().stream().anyMatch(partner -> partner.name().equalsIgnoreCase(name))
                || invitations.open(lead.id()).stream().anyMatch(open -> open.name().equalsIgnoreCase(name));
    }

    /** A new link; the one before opens nothing any more. */
    void repeat(Viewer viewer, Invitation invitation) {
        if (invitation.isAccepted()) return;
        links.revoke(invitation.id());
        post.discardAbout(invitation.id());
        invitations.sentAgain(invitation.id(), clock.instant(), clock.instant().plus(VALID));
        write(viewer, partners.ledBy(viewer).orElseThrow(), invitation);
    }

    void withdraw(Invitation invitation) {
        if (!invitations.withdraw(invitation.id())) return;
        links.revoke(invitation.id());
        post.discardAbout(invitation.id());
    }

    Optional<Invitation> find(Viewer viewer, UUID id) {
        var lead = partners.ledBy(viewer);
        return invitations.find(id).filter(invitation ->
                lead.filter(organisation -> organisation.id().equals(invitation.organisation())).isPresent());
    }

    List<Invitation> open(Viewer viewer) {
        return partners.ledBy(viewer).map(lead -> invitations.open(lead.id())).orElse(List.of());
    }

    private void write(Viewer viewer, Organisation lead, Invitation invitation) {
        var by = people.find(viewer.person()).map(Person::givenName).orElse("");
        var token = links.create(PURPOSE, invitation.id(), Set.of(lead.id()), null, VALID);
        post.send(new Letter(
                invitation.email(),
                Locale.of(invitation.language()),
                "partner.letter",
                List.of(by, lead.name(), invitation.name()),
                "/join/" + token,
                invitation.id()));
    }
}
