package nl.plein.needs.screening;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import nl.plein.needs.Contact;
import nl.plein.needs.Contacts;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.MyLink;
import nl.plein.needs.Screening;
import nl.plein.needs.Screenings;
import nl.plein.needs.Side;
import nl.plein.people.PersonId;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks a helper for a new certificate of conduct, once a certificate. */
@Component
class AskRenewal {

    private final Screenings screenings;
    private final Steps steps;
    private final Entries entries;
    private final Contacts contacts;
    private final MyLink myLink;
    private final Post post;
    private final Clock clock;

    AskRenewal(
            Screenings screenings,
            Steps steps,
            Entries entries,
            Contacts contacts,
            MyLink myLink,
            Post post,
            Clock clock) {
        this.screenings = screenings;
        this.steps = steps;
        this.entries = entries;
        this.contacts = contacts;
        this.myLink = myLink;
        this.post = post;
        this.clock = clock;
    }

    /** Whoever has no address gets no letter: they stand in the queue, to be called. */
    @Transactional
    void ask(PersonId helper) {
        var screening = screenings.of(List.of(helper)).get(helper);
        if (screening.on(LocalDate.now(clock)) != Screening.State.RENEW) return;
        entries.of(helper).stream()
                .filter(entry -> entry.side() == Side.OFFER)
                .findFirst()
                .ifPresent(offer -> contacts.of(offer)
                        .filter(contact -> contact.email() != null)
                        .filter(_ -> steps.askRenewal(helper, screening.certificate()))
                        .ifPresent(contact -> write(offer, contact, screening.ends())));
    }

    private void write(Entry offer, Contact contact, LocalDate ends) {
        var language = contact.language();
        var arguments = List.<Object>of(contact.person().givenName(), inWords(ends, language));
        var link = myLink.to(offer, contact.person().id());
        post.send(new Letter(contact.email(), language, "letter.renewal", arguments, link, offer.id().value()));
    }

    private static String inWords(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).format(day);
    }
}
