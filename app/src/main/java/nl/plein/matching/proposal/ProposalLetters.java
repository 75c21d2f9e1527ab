package nl.plein.matching.proposal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.plein.matching.Reach;
import nl.plein.matching.WhatFollows;
import nl.plein.needs.Contact;
import nl.plein.needs.Contacts;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.Kinds;
import nl.plein.needs.Side;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The letters to both sides. They say little, for a mailbox is read by more eyes than one thinks: what somebody needs to
 * decide stands on the page behind the link, and contact details only in the letter about a match. Somebody without an
 * address gets no letter: a coordinator calls.
 */
@Component
class ProposalLetters {

    private final Entries entries;
    private final Contacts contacts;
    private final Kinds kinds;
    private final AnswerLinks links;
    private final Post post;
    private final MessageSource messages;
    private final WhatFollows follows;

    ProposalLetters(
            Entries entries,
            Contacts contacts,
            Kinds kinds,
            AnswerLinks links,
            Post post,
            MessageSource messages,
            @Lazy WhatFollows follows) {
        this.entries = entries;
        this.contacts = contacts;
        this.kinds = kinds;
        this.links = links;
        this.post = post;
        this.messages = messages;
        this.follows = follows;
    }

    void proposed(Proposal proposal) {
        for (var side : Side.values()) ask(proposal, side, "letter.proposal");
    }

    void reminder(Proposal proposal, Side side) {
        ask(proposal, side, "letter.reminder");
    }

    private void ask(Proposal proposal, Side side, String key) {
        addressee(proposal, side).ifPresent(to -> send(
                to, key + "." + word(side), List.of(to.name(), to.kind(), to.concerned()),
                links.to(proposal.id(), side, to.contact().person().id()), proposal.id().value()));
    }

    /**
     * The one letter with contact details: each side gets those of the other. Where the two begin something together, the
     * letter about that has them in it, and this one is not written.
     */
    void matched(Proposal proposal) {
        var need = entries.find(proposal.need());
        if (need.isPresent() && follows.begins(need.get().organisation(), need.get().kind())) return;
        for (var side : Side.values())
            addressee(proposal, side).ifPresent(to ->
                    party(proposal, side.other()).ifPresent(other -> matched(proposal, side, to, other)));
    }

    private void matched(Proposal proposal, Side side, Party to, Party other) {
        var reach = Reach.of(other.entry(), other.contact());
        var by = reach.phone() == null ? "reach.mail" : "reach.phone";
        var address = reach.phone() == null ? reach.email() : reach.phone();
        var words = messages.getMessage(by, new Object[] {reach.name(), address}, to.language());
        if (reach.onBehalf()) words += "\n" + messages.getMessage(
                "reach.behalf", new Object[] {reach.name(), other.concerned()}, to.language());
        var arguments = List.<Object>of(to.name(), to.kind(), to.concerned(), other.concerned(), words);
        send(to, "letter.matched." + word(side), arguments, null, proposal.id().value());
    }

    /** Letters that still wait about this proposal lead nowhere any more. */
    void discard(Proposal proposal) {
        post.discardAbout(proposal.id().value());
    }

    /** The other person cannot after all; we keep looking. */
    void released(Proposal proposal, Side side) {
        tell(proposal, side, "letter.released");
    }

    /** To the side that did not answer. */
    void expired(Proposal proposal, Side side) {
        tell(proposal, side, "letter.expired");
    }

    /** The other one is not there any more. */
    void ended(Proposal proposal, Side side) {
        tell(proposal, side, "letter.ended");
    }

    /**
     * By why it ended: whoever needs no help any more is not told that we look further. What the two did together is still
     * there to look back at.
     */
    void ended(Proposal proposal, Side side, boolean enough) {
        addressee(proposal, side).ifPresent(to -> {
            var page = follows.page(proposal.id(), to.entry().person(), to.contact().person().id()).orElse(null);
            var key = (enough ? "letter.enough." : "letter.ended.") + word(side);
            var back = page == null ? "" : messages.getMessage("letter.ended.back." + word(side), null, to.language());
            send(to, key, List.of(to.name(), to.kind(), to.concerned(), back), page, proposal.entry(side).value());
        });
    }

    private void tell(Proposal proposal, Side side, String key) {
        addressee(proposal, side).ifPresent(to -> send(
                to, key + "." + word(side), List.of(to.name(), to.kind(), to.concerned(), ""),
                null, proposal.entry(side).value()));
    }

    private void send(Party to, String key, List<Object> arguments, @Nullable String link, UUID about) {
        post.send(new Letter(to.contact().email(), to.language(), key, arguments, link, about));
    }

    /** Whoever speaks for one side of a proposal. */
    private record Party(Entry entry, Contact contact, String kind) {

        String name() {
            return contact.person().givenName();
        }

        String concerned() {
            return contact.concerned().givenName();
        }

        Locale language() {
            return contact.language();
        }
    }

    private Optional<Party> addressee(Proposal proposal, Side side) {
        return party(proposal, side).filter(party -> party.contact().email() != null);
    }

    /** Nobody when the person was erased. */
    private Optional<Party> party(Proposal proposal, Side side) {
        return entries.find(proposal.entry(side)).flatMap(entry -> contacts.of(entry)
                .map(contact -> new Party(entry, contact, kind(entry, contact.language()))));
    }

    private String kind(Entry entry, Locale language) {
        return kinds.find(entry.kind()).orElseThrow().name().in(language);
    }

    private static String word(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
