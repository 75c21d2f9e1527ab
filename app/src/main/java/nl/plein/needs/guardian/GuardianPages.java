package nl.plein.needs.guardian;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import nl.plein.access.PersonalLinks;
import nl.plein.needs.Contacts;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.needs.Guardians;
import nl.plein.needs.Kinds;
import nl.plein.needs.Welcome;
import nl.plein.needs.ask.Question;
import nl.plein.needs.ask.Words;
import nl.plein.people.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A parent or guardian says whether somebody under 16 may ask or help. Opening the link changes nothing. */
@Controller
@RequestMapping("/guardian/{token}")
class GuardianPages {

    private final PersonalLinks links;
    private final Entries entries;
    private final Guardians guardians;
    private final Contacts contacts;
    private final Kinds kinds;
    private final Words words;
    private final AnswerAsGuardian answerAsGuardian;

    GuardianPages(
            PersonalLinks links, Entries entries, Guardians guardians, Contacts contacts, Kinds kinds, Words words, AnswerAsGuardian answerAsGuardian) {
        this.words = words;
        this.links = links;
        this.entries = entries;
        this.guardians = guardians;
        this.contacts = contacts;
        this.kinds = kinds;
        this.answerAsGuardian = answerAsGuardian;
    }

    @GetMapping
    String ask(@PathVariable String token, Locale locale, Model model, HttpServletResponse response) {
        var asked = asked(token).orElse(null);
        if (asked == null) return expired(response);
        var entry = asked.entry();
        model.addAttribute("side", entry.side().name().toLowerCase(Locale.ROOT));
        if (entry.state() == Entry.State.WITHDRAWN) return done("no", model);
        if (entry.state() != Entry.State.WAITING_FOR_GUARDIAN) return done("yes", model);
        model.addAttribute("name", contacts.of(entry).orElseThrow(GuardianPages::notFound).concerned().givenName());
        var kind = kinds.find(entry.kind()).orElseThrow();
        model.addAttribute("kind", kind.name().in(locale));
        model.addAttribute("self", entry.answers().has("for", "child") ? ".self" : "");
        model.addAttribute("lines", words.lines(new Question.Asking(kind, entry.side(), false, entry.answers()), locale).stream()
                .filter(line -> !line.values().isEmpty())
                .toList());
        return "needs/guardian/guardian";
    }

    @PostMapping
    String answer(
            @PathVariable String token, @RequestParam String answer, HttpServletResponse response) {
        var asked = asked(token).orElse(null);
        if (asked == null) return expired(response);
        if (answer.equals("yes")) answerAsGuardian.yes(asked.entry().id(), asked.guardian());
        if (answer.equals("no")) answerAsGuardian.no(asked.entry().id(), asked.guardian());
        return "redirect:/guardian/{token}";
    }

    private record Asked(Entry entry, PersonId guardian) {}

    /** Empty when the link is too old; a link that never was, or belongs to an earlier guardian, is not found. */
    private Optional<Asked> asked(String token) {
        var link = links.open(Welcome.GUARDIAN, token).orElseThrow(GuardianPages::notFound);
        if (link.expired()) return Optional.empty();
        var entry = entries.find(new EntryId(link.subject())).orElseThrow(GuardianPages::notFound);
        if (!guardians.of(entry.id()).equals(Optional.ofNullable(link.holder()))) throw notFound();
        return Optional.of(new Asked(entry, link.holder()));
    }

    private static String done(String answer, Model model) {
        model.addAttribute("answer", answer);
        return "needs/guardian/done";
    }

    private static String expired(HttpServletResponse response) {
        response.setStatus(GONE.value());
        return "needs/link-expired";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
