package nl.plein.journeys.group;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import nl.plein.access.PersonalLink;
import nl.plein.access.PersonalLinks;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.programme.Programmes;
import nl.plein.shared.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Whether somebody will do it together with others. Opening the link changes nothing; only the buttons do. */
@Controller
@RequestMapping("/together/{token}")
class TogetherPages {

    private final PersonalLinks links;
    private final Joinings joinings;
    private final Journeys journeys;
    private final Programmes programmes;
    private final AnswerTogether answerTogether;

    TogetherPages(
            PersonalLinks links,
            Joinings joinings,
            Journeys journeys,
            Programmes programmes,
            AnswerTogether answerTogether) {
        this.links = links;
        this.joinings = joinings;
        this.journeys = journeys;
        this.programmes = programmes;
        this.answerTogether = answerTogether;
    }

    @GetMapping
    String ask(@PathVariable String token, Locale locale, Model model, HttpServletResponse response) {
        var link = open(token);
        return link == null ? expired(response) : page(link, token, Form.empty(), locale, model);
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var link = open(token);
        if (link == null) return expired(response);
        var form = Form.of(posted);
        var answer = form.oneOf("answer", List.of("yes", "no"), "group.choose");
        if (form.isWrong()) return page(link, token, form, locale, model);
        answerTogether.answer(link.subject(), link.holder(), answer.equals("yes"), link.holder());
        return "redirect:/together/{token}";
    }

    private String page(PersonalLink link, String token, Form form, Locale locale, Model model) {
        var joining = joinings.find(link.subject()).orElseThrow(TogetherPages::notFound);
        var said = joining.answers().stream()
                .filter(one -> one.speaker().equals(link.holder()))
                .findFirst()
                .orElseThrow(TogetherPages::notFound);
        var journey = journeys.find(joining.journey()).orElseThrow(TogetherPages::notFound);
        var guest = journeys.find(joining.guest()).orElseThrow(TogetherPages::notFound);
        model.addAttribute("token", token);
        model.addAttribute("form", form);
        model.addAttribute("programme", programmes.of(journey).name().in(locale));
        model.addAttribute("helped", AnswerTogether.many(journey, guest, joining, false));
        model.addAttribute("helping", AnswerTogether.many(journey, guest, joining, true));
        model.addAttribute("said", said.yes());
        model.addAttribute("why", joining.why());
        return "journeys/group/together";
    }

    private @Nullable PersonalLink open(String token) {
        var link = links.open(AskTogether.PURPOSE, token).orElseThrow(TogetherPages::notFound);
        return link.expired() ? null : link;
    }

    private static String expired(HttpServletResponse response) {
        response.setStatus(GONE.value());
        return "journeys/asking/expired";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
