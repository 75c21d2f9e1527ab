package nl.plein.needs.lost;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import nl.plein.access.PersonalLinks;
import nl.plein.needs.Entry;
import nl.plein.needs.Guardians;
import nl.plein.needs.Welcome;
import nl.plein.people.OrganisationId;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes to those at an address who asked or offer something here; to all others nothing. */
@Component
class SendLinks {

    static final String PURPOSE = "my-all";

    /** Long enough to find the letter, short enough for what opens everything of somebody. */
    private static final Duration VALID = Duration.ofDays(1);

    private final LostLinks lostLinks;
    private final Followed followed;
    private final People people;
    private final Guardians guardians;
    private final Welcome welcome;
    private final PersonalLinks links;
    private final Post post;

    SendLinks(
            LostLinks lostLinks,
            Followed followed,
            People people,
            Guardians guardians,
            Welcome welcome,
            PersonalLinks links,
            Post post) {
        this.lostLinks = lostLinks;
        this.followed = followed;
        this.people = people;
        this.guardians = guardians;
        this.welcome = welcome;
        this.links = links;
        this.post = post;
    }

    /** A family may share an address: each of them gets a letter of their own. */
    @Transactional
    void to(String address) {
        var known = people.at(address).stream()
                .filter(person -> !followed.by(person.id()).isEmpty())
                .toList();
        if (known.isEmpty() || !lostLinks.another(address)) return;
        known.forEach(this::write);
    }

    private void write(Person person) {
        var all = followed.by(person.id());
        all.stream().filter(entry -> isAskedForAYes(person.id(), entry)).forEach(entry -> welcome.askGuardian(entry.id()));
        if (all.stream().allMatch(entry -> isAskedForAYes(person.id(), entry))) return;
        post.send(new Letter(
                person.email(),
                Locale.of(person.language()),
                "lost.letter",
                List.of(person.givenName()),
                "/my/all/" + links.create(PURPOSE, person.id().value(), organisations(all), person.id(), VALID),
                person.id().value()));
    }

    private static Set<OrganisationId> organisations(List<Entry> all) {
        return all.stream().map(Entry::organisation).collect(Collectors.toSet());
    }

    /** A parent or guardian who did not answer yet gets that question again, and nothing to follow. */
    private boolean isAskedForAYes(PersonId person, Entry entry) {
        return entry.state() == Entry.State.WAITING_FOR_GUARDIAN
                && guardians.of(entry.id()).filter(person::equals).isPresent();
    }
}
