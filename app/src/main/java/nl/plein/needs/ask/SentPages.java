package nl.plein.needs.ask;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Optional;
import java.util.UUID;
import nl.plein.needs.Contact;
import nl.plein.needs.Contacts;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.MyLink;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What happens next, for whoever just sent a form; and the way back for who has no letter to come back with. */
@Controller
@RequestMapping("/{door:ask|offer|arrange}/{draft}")
class SentPages {

    private final Drafts drafts;
    private final Entries entries;
    private final Contacts contacts;
    private final MyLink myLink;

    SentPages(Drafts drafts, Entries entries, Contacts contacts, MyLink myLink) {
        this.drafts = drafts;
        this.entries = entries;
        this.contacts = contacts;
        this.myLink = myLink;
    }

    @ModelAttribute("door")
    Draft.Door door(@PathVariable String door) {
        return Draft.Door.of(door);
    }

    @GetMapping("/sent")
    String sent(@ModelAttribute("door") Draft.Door door, @PathVariable UUID draft, Model model) {
        var found = drafts.find(door, draft).orElseThrow(SentPages::notFound);
        if (found.sentAs() == null) return "redirect:/{door}/{draft}";
        var entry = entries.find(found.sentAs()).orElseThrow(SentPages::notFound);
        model.addAttribute("draft", found);
        model.addAttribute("contact", contacts.of(entry).orElse(null));
        model.addAttribute("waitsForGuardian", entry.state() == Entry.State.WAITING_FOR_GUARDIAN);
        model.addAttribute("ownChild", entry.answers().has("for", "child"));
        model.addAttribute("ownPage", whoHasNoLetter(found, entry).isPresent());
        return "needs/ask/sent";
    }

    /** The page of their own, for who gave no mail address; everybody else gets the link where only they read it. */
    @PostMapping("/mine")
    String mine(@ModelAttribute("door") Draft.Door door, @PathVariable UUID draft) {
        var found = drafts.find(door, draft).filter(one -> one.sentAs() != null).orElseThrow(SentPages::notFound);
        var entry = entries.find(found.sentAs()).orElseThrow(SentPages::notFound);
        return "redirect:" + whoHasNoLetter(found, entry)
                .map(contact -> myLink.to(entry, contact.person().id()))
                .orElseThrow(SentPages::notFound);
    }

    /** Without an address nobody is recognised: this is the person whom this very form made. */
    private Optional<Contact> whoHasNoLetter(Draft draft, Entry entry) {
        if (draft.changes() != null) return Optional.empty();
        return contacts.of(entry).filter(contact -> !contact.isOnBehalf() && contact.email() == null);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
