package nl.plein.needs;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.PersonalLinks;
import nl.plein.people.NewDetails;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Other details for somebody who is here. Whoever reads the mail at the address as it stands is told in every case and says
 * yes first, whoever reads the mail at the new one after that; until then nothing changes.
 */
@Component
@Transactional
public class ChangeDetails {

    /** Links of these purposes answer what was asked. */
    public static final String AT_OLD = "details-old";

    public static final String AT_NEW = "details-new";

    private static final Duration MAY_THINK = Duration.ofDays(14);

    private final NewDetails newDetails;
    private final People people;
    private final PersonalLinks links;
    private final Post post;

    ChangeDetails(NewDetails newDetails, People people, PersonalLinks links, Post post) {
        this.newDetails = newDetails;
        this.people = people;
        this.links = links;
        this.post = post;
    }

    /** Nothing is asked when it is what it was; then what was asked before is dropped. */
    public void ask(
            Entry entry, PersonId id, String givenName, @Nullable String email, @Nullable String phone, Locale language) {
        var person = people.find(id).orElseThrow();
        newDetails.drop(id);
        if (givenName.equals(person.givenName())
                && sameAddress(email, person.email())
                && Objects.equals(phone, person.phone())) return;
        // an address that would be gone leaves nobody to ask, and somebody who could no longer get a link
        var asked = newDetails.ask(id, givenName, email == null ? person.email() : email, phone, language.getLanguage());
        if (person.email() != null) write(entry, person, person.email(), AT_OLD, asked.id());
        else askAtNew(entry, asked.id());
    }

    /** It was put back as it is: what was asked before is asked no more. */
    public void stop(PersonId person) {
        newDetails.drop(person);
    }

    private static boolean sameAddress(@Nullable String one, @Nullable String other) {
        return one == null || one.equalsIgnoreCase(other);
    }

    /** Only whoever holds the link that went to the address as it stood. */
    public void yesAtOld(Entry entry, UUID asked) {
        newDetails.yesAtOld(asked);
        if (!newDetails.settle(asked)) askAtNew(entry, asked);
    }

    /** Only whoever holds the link that went to the new address. All links that went elsewhere before are good no more. */
    public void yesAtNew(UUID asked) {
        var person = newDetails.find(asked).orElseThrow().person();
        newDetails.yesAtNew(asked);
        if (newDetails.settle(asked)) links.revokeOf(person);
    }

    private void askAtNew(Entry entry, UUID id) {
        var asked = newDetails.find(id).orElseThrow();
        if (asked.email() == null) return;
        write(entry, people.find(asked.person()).orElseThrow(), asked.email(), AT_NEW, id);
    }

    private void write(Entry entry, Person person, String address, String purpose, UUID asked) {
        var token = links.create(purpose, asked, Set.of(entry.organisation()), person.id(), MAY_THINK);
        post.send(new Letter(
                address, Locale.of(person.language()), "letter." + purpose, List.of(person.givenName()),
                "/details/" + entry.id().value() + "/" + token, person.id().value()));
    }
}
