package nl.plein.access;

import java.util.List;
import java.util.Locale;
import nl.plein.people.Memberships;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sends a sign-in link to those at an address who work here; to all others nothing. */
@Component
class WriteSignInLetter {

    private final People people;
    private final Memberships memberships;
    private final SignInTokens tokens;
    private final Post post;
    private final Keys keys;

    WriteSignInLetter(People people, Memberships memberships, SignInTokens tokens, Post post, Keys keys) {
        this.keys = keys;
        this.people = people;
        this.memberships = memberships;
        this.tokens = tokens;
        this.post = post;
    }

    @Transactional
    void writeTo(String address) {
        keys.onDuty(() -> write(address));
    }

    private void write(String address) {
        people.at(address).stream()
                .filter(person -> !memberships.of(person.id()).isEmpty())
                .forEach(person -> tokens.create(person.id())
                        .ifPresent(secret -> post.send(letter(person, secret))));
    }

    private static Letter letter(Person person, Secret secret) {
        return new Letter(
                person.email(),
                Locale.forLanguageTag(person.language()),
                "access.letter",
                List.of(person.givenName()),
                "/sign-in/link?token=" + secret.value(),
                person.id().value());
    }
}
