package nl.plein.needs;

import java.util.List;
import java.util.Locale;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.PartnershipEnded;
import nl.plein.people.Person;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * A partner left: its kinds of help are closed, and whoever asked or offered something there hears that nobody looks for
 * them any more, instead of waiting for ever. What they filled in stays theirs, behind their own link.
 */
@Component
class CloseWithPartner {

    private final Kinds kinds;
    private final Entries entries;
    private final Contacts contacts;
    private final Organisations organisations;
    private final MyLink myLink;
    private final Post post;

    CloseWithPartner(
            Kinds kinds, Entries entries, Contacts contacts, Organisations organisations, MyLink myLink, Post post) {
        this.kinds = kinds;
        this.entries = entries;
        this.contacts = contacts;
        this.organisations = organisations;
        this.myLink = myLink;
        this.post = post;
    }

    @ApplicationModuleListener
    void on(PartnershipEnded ended) {
        closeKinds(ended.organisation());
        var name = organisations.find(ended.organisation()).orElseThrow().name();
        var left = entries.at(ended.organisation());
        var speakers = contacts.of(left);
        left.stream().filter(entry -> speakers.containsKey(entry.id())).forEach(entry -> write(entry, speakers.get(entry.id()).person(), name));
    }

    private void closeKinds(OrganisationId organisation) {
        kinds.all().stream()
                .filter(Kind::open)
                .filter(kind -> kind.organisation().equals(organisation))
                .forEach(kind -> kinds.save(kind.closed()));
    }

    private void write(Entry entry, Person to, String organisation) {
        if (to.email() == null) return;
        post.send(new Letter(
                to.email(),
                Locale.of(to.language()),
                "letter.partner-left",
                List.of(to.givenName(), organisation),
                myLink.to(entry, to.id()),
                entry.id().value()));
    }
}
