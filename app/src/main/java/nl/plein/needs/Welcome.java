package nl.plein.needs;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.plein.access.PersonalLinks;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import org.springframework.stereotype.Component;

/** The first letters about an entry: what happens next, with a personal link; under 16 a question to the guardian. */
@Component
public class Welcome {

    /** What a guardian's link is good for. */
    public static final String GUARDIAN = "guardian";

    private static final Duration GUARDIAN_MAY_THINK = Duration.ofDays(30);

    private final Entries entries;
    private final Contacts contacts;
    private final Kinds kinds;
    private final People people;
    private final Organisations organisations;
    private final PersonalLinks links;
    private final MyLink myLink;
    private final Post post;

    Welcome(
            Entries entries,
            Contacts contacts,
            Kinds kinds,
            People people,
            Organisations organisations,
            PersonalLinks links,
            MyLink myLink,
            Post post) {
        this.entries = entries;
        this.contacts = contacts;
        this.kinds = kinds;
        this.people = people;
        this.organisations = organisations;
        this.links = links;
        this.myLink = myLink;
        this.post = post;
    }

    /** Writes to whoever speaks for this entry. Somebody without an address gets no letter: they are called. */
    public void greet(EntryId id) {
        var entry = entries.find(id).orElseThrow();
        if (entry.state() == Entry.State.WAITING_FOR_GUARDIAN) {
            askGuardian(id);
            if (entry.arranger() != null)
                people.find(entry.arranger()).ifPresent(arranger -> write(entry, arranger, "letter.welcome.arranged"));
        } else {
            contacts.of(entry).ifPresent(contact -> write(entry, contact.person(), "letter.welcome." + side(entry)));
        }
    }

    public void askGuardian(EntryId id) {
        var entry = entries.find(id).orElseThrow();
        contacts.of(entry).filter(contact -> contact.email() != null).ifPresent(contact -> {
            var guardian = contact.person();
            var token = links.create(
                    GUARDIAN, id.value(), Set.of(entry.organisation()), guardian.id(), GUARDIAN_MAY_THINK);
            var arguments = List.<Object>of(
                    guardian.givenName(), contact.concerned().givenName(), kind(entry, contact.language()));
            var key = "letter.guardian." + side(entry) + (entry.answers().has("for", "child") ? ".self" : "");
            post.send(new Letter(
                    guardian.email(), contact.language(), key, arguments, "/guardian/" + token, id.value()));
        });
    }

    /** A parent of a helper of 16 or 17 hears what their child wants to do, and whom to ask about it. */
    public void tellParent(EntryId id, String email, Locale language) {
        var entry = entries.find(id).orElseThrow();
        contacts.of(entry).ifPresent(contact -> {
            var arguments = List.<Object>of(
                    contact.concerned().givenName(),
                    kind(entry, language),
                    organisations.find(entry.organisation()).orElseThrow().name());
            post.send(new Letter(email, language, "letter.parent-told", arguments, null, id.value()));
        });
    }

    /** Nobody did anything with it for years; opening the page behind the button is answer enough. */
    void askWhetherStillNeeded(EntryId id) {
        var entry = entries.find(id).orElseThrow();
        if (entry.state() == Entry.State.WAITING_FOR_GUARDIAN) {
            askGuardian(id);
            return;
        }
        contacts.of(entry).ifPresent(contact -> write(entry, contact.person(), "letter.quiet." + side(entry)));
    }

    /** Whoever arranged it hears that somebody else does from now on. */
    public void tellArranger(Entry entry) {
        if (entry.arranger() != null)
            people.find(entry.arranger()).ifPresent(arranger -> tell(entry, arranger, "letter.arranger.gone"));
    }

    /** Whoever arranges it from now on gets a link of their own. */
    public void greetArranger(EntryId id) {
        var entry = entries.find(id).orElseThrow();
        people.find(entry.arranger()).ifPresent(arranger -> write(entry, arranger, "letter.arranger.new"));
    }

    /** A parent hears what somebody else filled in about who the parent is. */
    public void tellGuardian(EntryId id, String key) {
        var entry = entries.find(id).orElseThrow();
        contacts.of(entry).ifPresent(contact -> tell(entry, contact.person(), key));
    }

    private void tell(Entry entry, Person to, String key) {
        if (to.email() == null) return;
        var language = Locale.of(to.language());
        post.send(new Letter(
                to.email(), language, key, List.of(to.givenName(), kind(entry, language)), "/my", entry.id().value()));
    }

    private void write(Entry entry, Person to, String key) {
        if (to.email() == null) return;
        var language = Locale.of(to.language());
        var arguments = List.<Object>of(to.givenName(), kind(entry, language));
        post.send(new Letter(to.email(), language, key, arguments, myLink.to(entry, to.id()), entry.id().value()));
    }

    private String kind(Entry entry, Locale language) {
        return kinds.find(entry.kind()).orElseThrow().name().in(language);
    }

    private static String side(Entry entry) {
        return entry.side().name().toLowerCase(Locale.ROOT);
    }
}
