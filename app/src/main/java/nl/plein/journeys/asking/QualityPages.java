package nl.plein.journeys.asking;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import nl.plein.journeys.JourneyLinks;
import nl.plein.journeys.Participant.Part;
import nl.plein.journeys.programme.Content;
import nl.plein.journeys.programme.Programmes;
import nl.plein.journeys.quality.FoundQualities;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** "This is me": what somebody is good at, to choose from what the programme names. */
@Controller
@RequestMapping("/journey/{token}/qualities")
class QualityPages {

    private final JourneyLinks links;
    private final Programmes programmes;
    private final FoundQualities found;
    private final Clock clock;

    QualityPages(JourneyLinks links, Programmes programmes, FoundQualities found, Clock clock) {
        this.links = links;
        this.programmes = programmes;
        this.found = found;
        this.clock = clock;
    }

    @GetMapping
    String choose(@PathVariable String token, Locale locale, Model model, HttpServletResponse response) {
        var opened = links.open(Part.ASKER, token).orElse(null);
        if (opened == null) return AskingPages.expired(response);
        var content = programmes.of(opened.journey());
        if (content.qualities().isEmpty()) throw new ResponseStatusException(NOT_FOUND);
        var chosen = found.of(opened.me()).stream().map(String::valueOf).toList();
        model.addAttribute("token", token);
        model.addAttribute("form", Form.of(Map.of("quality", chosen)));
        model.addAttribute("choices", choices(content, locale));
        return "journeys/asking/qualities";
    }

    /** What was not offered is left out; nobody types these. */
    @PostMapping
    String chosen(
            @PathVariable String token, @RequestParam MultiValueMap<String, String> posted, HttpServletResponse response) {
        var opened = links.open(Part.ASKER, token).orElse(null);
        if (opened == null) return AskingPages.expired(response);
        var offered = places(programmes.of(opened.journey()));
        var chosen = Form.of(posted).anyOf("quality", offered).stream().map(Integer::valueOf).toList();
        found.choose(opened.me(), chosen, opened.holder(), clock.instant());
        return "redirect:/journey/{token}?said=qualities";
    }

    private static List<Choice> choices(Content content, Locale locale) {
        return places(content).stream()
                .map(place -> new Choice(place, content.qualities().get(Integer.parseInt(place)).in(locale)))
                .toList();
    }

    private static List<String> places(Content content) {
        return IntStream.range(0, content.qualities().size()).mapToObj(String::valueOf).toList();
    }
}
