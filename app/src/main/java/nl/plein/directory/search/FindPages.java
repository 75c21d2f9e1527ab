package nl.plein.directory.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.danger.HearDanger;
import nl.plein.directory.Initiatives;
import nl.plein.directory.Places;
import nl.plein.directory.Term;
import nl.plein.directory.exposure.Exposure;
import nl.plein.shared.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Searching and browsing. All that somebody asks is in the address, and nowhere else. */
@Controller
class FindPages {

    private static final int ON_A_PAGE = 10;
    private static final int LAST_PAGE = 50;
    private static final List<String> MORE =
            List.of("within", "kind", "subject", "event", "for", "online", "day", "part", "free", "language", "level", "device", "licence", "district");

    private final ReadAsked readAsked;
    private final Search search;
    private final Cards cards;
    private final ToChooseFrom toChooseFrom;
    private final Initiatives initiatives;
    private final Places places;
    private final Exposure exposure;

    FindPages(
            ReadAsked readAsked,
            Search search,
            Cards cards,
            ToChooseFrom toChooseFrom,
            Initiatives initiatives,
            Places places,
            Exposure exposure) {
        this.readAsked = readAsked;
        this.search = search;
        this.cards = cards;
        this.toChooseFrom = toChooseFrom;
        this.initiatives = initiatives;
        this.places = places;
        this.exposure = exposure;
    }

    @GetMapping("/find")
    String find(@RequestParam MultiValueMap<String, String> posted, Locale locale, Model model) {
        var form = Form.of(posted);
        model.addAttribute("form", form);
        model.addAttribute("choices", toChooseFrom.all(form, locale));
        model.addAttribute("more", MORE.stream().filter(name -> !form.value(name).isEmpty()).count());
        var begun = Stream.concat(Stream.of("q", "postcode"), MORE.stream()).anyMatch(name -> !form.value(name).isEmpty());
        if (begun) show(form, locale, model);
        else {
            model.addAttribute("events", toChooseFrom.of(Term.Kind.LIFE_EVENT));
            model.addAttribute("subjects", toChooseFrom.of(Term.Kind.SUBJECT));
        }
        return "directory/find";
    }

    private void show(Form form, Locale locale, Model model) {
        var asked = readAsked.read(form);
        if (form.isWrong()) return;
        var page = page(form);
        var found = search.find(asked, (page - 1) * ON_A_PAGE, ON_A_PAGE);
        var shown = cards.of(found, locale);
        // nothing is kept of who may be in danger, also not as a number
        if (!HearDanger.in(asked.words()).isDanger())
            exposure.shown(shown.stream().map(card -> card.listing().initiative()).toList());
        model.addAttribute("found", shown);
        model.addAttribute("total", found.total());
        model.addAttribute("page", page);
        model.addAttribute("pages", Math.min(LAST_PAGE, (found.total() + ON_A_PAGE - 1) / ON_A_PAGE));
        model.addAttribute("address", address(form));
        model.addAttribute("meant", found.words().stream().filter(word -> !word.meant().isEmpty()).toList());
        model.addAttribute("initiatives", initiatives.all(found.initiatives()));
        model.addAttribute("places", places.all(found.places()));
    }

    private static int page(Form form) {
        var typed = form.value("page");
        return typed.matches("[1-9][0-9]?") ? Math.min(Integer.parseInt(typed), LAST_PAGE) : 1;
    }

    private static String address(Form form) {
        return Stream.concat(Stream.of("q", "postcode"), MORE.stream())
                .filter(name -> !form.value(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(form.value(name), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "/find?", ""));
    }
}
