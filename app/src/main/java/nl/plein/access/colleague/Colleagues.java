package nl.plein.access.colleague;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.plein.access.Keys;
import nl.plein.access.Viewer;
import nl.plein.people.Membership;
import nl.plein.people.Memberships;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import nl.plein.shared.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works for an organisation. An administrator decides that for the own organisation and no other, and for others and
 * never for themselves: nobody widens their own role, and the last administrator cannot shut the door from outside.
 */
@Component
@Transactional
class Colleagues {

    private final Memberships memberships;
    private final Organisations organisations;
    private final People people;
    private final AskedToWork asked;
    private final Keys keys;
    private final Post post;

    Colleagues(Memberships memberships, Organisations organisations, People people, AskedToWork asked, Keys keys, Post post) {
        this.memberships = memberships;
        this.organisations = organisations;
        this.people = people;
        this.asked = asked;
        this.keys = keys;
        this.post = post;
    }

    boolean administers(Viewer viewer, OrganisationId organisation) {
        return viewer.organisations(Role.ADMINISTRATOR).contains(organisation);
    }

    /**
     * Adds somebody, or a role to who is there, and writes to them. Doing it twice does it once. Who works for another
     * organisation is asked first: nothing changes for them before they say yes. One's own address is
     * refused, under whichever name: whoever reads that mail would sign in as the new colleague.
     */
    Outcome<PersonId> add(
            Viewer viewer, OrganisationId organisation, String givenName, String email, Set<Role> roles, Locale language) {
        if (people.at(email).stream().anyMatch(person -> person.id().equals(viewer.person())))
            return Outcome.refused("access.colleague.own-address");
        var person = people.register(organisation, givenName, email, null, language.getLanguage());
        var before = roles(organisation, person);
        if (before.isEmpty() && worksElsewhere(person)) {
            if (asked.ask(organisation, person, roles, viewer.person()))
                write(viewer, organisation, person, "access.colleague.asked.letter", "/account/asked");
            return Outcome.done(person);
        }
        roles.forEach(role -> memberships.add(person, organisation, role));
        if (before.isEmpty()) write(viewer, organisation, person, "access.colleague.letter");
        else if (!before.containsAll(roles)) write(viewer, organisation, person, "access.colleague.more.letter");
        return Outcome.done(person);
    }

    private boolean worksElsewhere(PersonId person) {
        return !keys.onDuty(() -> memberships.of(person)).isEmpty();
    }

    /** May be repeated. */
    void takeBack(OrganisationId organisation, PersonId person) {
        asked.remove(organisation, person);
    }

    /** One more role for somebody who works here already; who does not is not there. */
    void give(Viewer viewer, OrganisationId organisation, PersonId colleague, Role role) {
        var before = roles(organisation, colleague);
        if (before.isEmpty() || before.contains(role) || colleague.equals(viewer.person())) return;
        memberships.add(colleague, organisation, role);
        write(viewer, organisation, colleague, "access.colleague.more.letter");
    }

    private Set<Role> roles(OrganisationId organisation, PersonId person) {
        return memberships.of(person).stream()
                .filter(membership -> membership.organisation().equals(organisation))
                .map(Membership::role)
                .collect(Collectors.toSet());
    }

    private void write(Viewer viewer, OrganisationId organisation, PersonId to, String letter) {
        write(viewer, organisation, to, letter, "/sign-in");
    }

    private void write(Viewer viewer, OrganisationId organisation, PersonId to, String letter, String link) {
        var colleague = people.find(to).orElseThrow();
        if (colleague.email() == null) return;
        var by = people.find(viewer.person()).map(Person::givenName).orElse("");
        post.send(new Letter(
                colleague.email(),
                Locale.of(colleague.language()),
                letter,
                List.of(colleague.givenName(), by, organisations.find(organisation).orElseThrow().name()),
                link,
                colleague.id().value()));
    }

    /** Ends a role at once: also where this colleague is signed in now. The last administrator stays, also when two end each other's. */
    void end(Viewer viewer, OrganisationId organisation, PersonId colleague, Role role) {
        if (!colleague.equals(viewer.person())) memberships.end(colleague, organisation, role);
    }
}
