package nl.plein.access.consent;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.plein.access.PersonalLinks;
import nl.plein.people.Organisation;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import org.springframework.stereotype.Component;

/** Asks by letter everybody who has to say yes, each with a link of their own. Whoever has no address is called. */
@Component
class ConsentLetters {

    /** What is behind the link of such a letter. */
    static final String PURPOSE = "consent";

    /** So long after its end the link still tells what was said. */
    private static final Duration EXPLAINED = Duration.ofDays(30);

    private final PersonalLinks links;
    private final People people;
    private final Organisations organisations;
    private final Post post;
    private final Clock clock;

    ConsentLetters(PersonalLinks links, People people, Organisations organisations, Post post, Clock clock) {
        this.links = links;
        this.people = people;
        this.organisations = organisations;
        this.post = post;
        this.clock = clock;
    }

    void ask(Consent consent) {
        write(consent, "letter.consent.");
    }

    /** A birthday ended what was agreed. */
    void askAgain(Consent consent) {
        write(consent, "letter.consent-again.");
    }

    private void write(Consent consent, String letter) {
        var found = people.find(List.of(consent.subject()));
        if (!found.containsKey(consent.subject())) return;
        var subject = found.get(consent.subject());
        for (var giver : consent.givers())
            people.find(giver.person())
                    .filter(person -> person.email() != null)
                    .ifPresent(person -> write(consent, letter + giver.voice(), person, subject));
    }

    private void write(Consent consent, String letter, Person to, Person subject) {
        var owner = organisations.find(consent.owner()).map(Organisation::name).orElseThrow();
        var ends = consent.endsOn().atStartOfDay(clock.getZone()).toInstant();
        var validFor = Duration.between(clock.instant(), ends).plus(EXPLAINED);
        var link = "/consent/" + links.create(PURPOSE, consent.id().value(), Set.of(consent.owner()), to.id(), validFor);
        var arguments = List.<Object>of(to.givenName(), owner, subject.givenName());
        post.send(new Letter(to.email(), Locale.of(to.language()), letter, arguments, link, consent.id().value()));
    }
}
