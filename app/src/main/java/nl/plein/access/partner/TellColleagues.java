package nl.plein.access.partner;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import nl.plein.people.Memberships;
import nl.plein.people.Organisation;
import nl.plein.people.Organisations;
import nl.plein.people.PartnershipEnded;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.Role;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Whoever worked for a partner that leaves, hears it from us and not from a door that is shut. */
@Component
class TellColleagues {

    private final Memberships memberships;
    private final Organisations organisations;
    private final People people;
    private final Post post;

    TellColleagues(Memberships memberships, Organisations organisations, People people, Post post) {
        this.memberships = memberships;
        this.organisations = organisations;
        this.people = people;
        this.post = post;
    }

    @ApplicationModuleListener
    void on(PartnershipEnded ended) {
        var organisation = organisations.find(ended.organisation()).orElseThrow();
        var colleagues = EnumSet.allOf(Role.class).stream()
                .flatMap(role -> memberships.withRole(organisation.id(), role).stream())
                .distinct()
                .toList();
        people.find(colleagues).values().stream()
                .filter(colleague -> colleague.email() != null)
                .forEach(colleague -> post.send(letter(organisation, colleague)));
    }

    private static Letter letter(Organisation organisation, Person colleague) {
        return new Letter(
                colleague.email(),
                Locale.of(colleague.language()),
                "partner.ended.letter",
                List.of(colleague.givenName(), organisation.name()),
                null,
                colleague.id().value());
    }
}
