package nl.plein.access.consent;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import nl.plein.access.PersonalLinks;
import nl.plein.people.People;
import nl.plein.people.Person;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Somebody reads what is asked, says yes or no, and takes it back. Opening the link changes nothing. */
@Controller
@RequestMapping("/consent/{token}")
class ConsentPages {

    private final PersonalLinks links;
    private final AskedConsents consents;
    private final AnswerConsent answerConsent;
    private final WithdrawConsent withdrawConsent;
    private final Wording wording;
    private final People people;
    private final Clock clock;

    ConsentPages(
            PersonalLinks links,
            AskedConsents consents,
            AnswerConsent answerConsent,
            WithdrawConsent withdrawConsent,
            Wording wording,
            People people,
            Clock clock) {
        this.links = links;
        this.consents = consents;
        this.answerConsent = answerConsent;
        this.withdrawConsent = withdrawConsent;
        this.wording = wording;
        this.people = people;
        this.clock = clock;
    }

    @GetMapping
    String show(@PathVariable String token, Locale locale, Model model, HttpServletResponse response) {
        var held = held(token).orElse(null);
        if (held == null) return expired(response);
        var words = words(held, locale);
        model.addAttribute("token", token);
        model.addAttribute("stand", stand(held));
        model.addAttribute("parts", words.parts());
        model.addAttribute("shown", shown(words));
        model.addAttribute("name", held.giver().voice() == Voice.SELF
                ? null
                : people.find(held.consent().subject()).map(Person::givenName).orElse(null));
        return "access/consent/consent";
    }

    /** Answers are to the words that were read: when these changed in between, they are shown once more. */
    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam String answer,
            @RequestParam(defaultValue = "") String shown,
            Locale locale,
            HttpServletResponse response) {
        var held = held(token).orElse(null);
        if (held == null) return expired(response);
        var words = words(held, locale);
        if (shown.equals(shown(words)) && (answer.equals("yes") || answer.equals("no")))
            answerConsent.byLink(held.consent(), held.giver(), answer.equals("yes"), words);
        return "redirect:/consent/{token}";
    }

    @PostMapping("/withdraw")
    String withdraw(@PathVariable String token, HttpServletResponse response) {
        var held = held(token).orElse(null);
        if (held == null) return expired(response);
        withdrawConsent.byLink(held.consent(), held.giver().person());
        return "redirect:/consent/{token}";
    }

    private record Held(Consent consent, Giver giver) {}

    private Optional<Held> held(String token) {
        var link = links.open(ConsentLetters.PURPOSE, token).orElseThrow(ConsentPages::notFound);
        if (link.expired()) return Optional.empty();
        var consent = consents.find(new ConsentId(link.subject())).orElseThrow(ConsentPages::notFound);
        return Optional.of(new Held(consent, consent.giver(link.holder()).orElseThrow(ConsentPages::notFound)));
    }

    /** What was answered is shown as it was; before, as it is now. */
    private Words words(Held held, Locale locale) {
        var answer = held.giver().answer();
        return answer != null ? answer.words() : wording.of(held.consent(), held.giver().voice(), locale);
    }

    private static String shown(Words words) {
        return words.version() + "-" + words.language().toLanguageTag();
    }

    /** How it stands for this giver: the ending of the texts of this page. */
    private String stand(Held held) {
        return switch (held.consent().on(LocalDate.now(clock))) {
            case WAITING -> held.giver().answer() == null ? "open" : "waiting";
            case AGREED -> "yes";
            case REFUSED -> held.giver().saidNo() ? "no" : "other-no";
            case WITHDRAWN -> "withdrawn";
            case ENDED -> "ended";
        };
    }

    private static String expired(HttpServletResponse response) {
        response.setStatus(GONE.value());
        return "access/consent/expired";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
