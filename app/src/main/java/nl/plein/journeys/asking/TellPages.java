package nl.plein.journeys.asking;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import nl.plein.journeys.JourneyLinks;
import nl.plein.journeys.JourneyLinks.Opened;
import nl.plein.journeys.Participant.Part;
import nl.plein.journeys.worry.Hears;
import nl.plein.journeys.worry.TellWorry;
import nl.plein.shared.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** "I want to tell somebody something": to the coordinator, also when it is all over. */
@Controller
@RequestMapping("/journey/{token}/tell")
class TellPages {

    private static final int LONGEST_WORDS = 2000;

    private final JourneyLinks links;
    private final ShowJourney showJourney;
    private final TellWorry tellWorry;
    private final Helpline helpline;

    TellPages(JourneyLinks links, ShowJourney showJourney, TellWorry tellWorry, Helpline helpline) {
        this.links = links;
        this.showJourney = showJourney;
        this.tellWorry = tellWorry;
        this.helpline = helpline;
    }

    @GetMapping
    String ask(@PathVariable String token, Locale locale, Model model, HttpServletResponse response) {
        var opened = links.open(Part.ASKER, token).orElse(null);
        if (opened == null) return AskingPages.expired(response);
        return page(opened, token, Form.empty(), locale, model);
    }

    @PostMapping
    String tell(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var opened = links.open(Part.ASKER, token).orElse(null);
        if (opened == null) return AskingPages.expired(response);
        var form = Form.of(posted);
        var words = form.text("words", LONGEST_WORDS, "asking.tell.empty");
        if (form.isWrong()) return page(opened, token, form, locale, model);
        tellWorry.tell(opened.journey(), opened.holder(), words);
        return "redirect:/journey/{token}/tell/told";
    }

    @GetMapping("/told")
    String told(@PathVariable String token, Model model, HttpServletResponse response) {
        var opened = links.open(Part.ASKER, token).orElse(null);
        if (opened == null) return AskingPages.expired(response);
        model.addAttribute("hears", Hears.of(tellWorry.hearers(opened.journey())));
        model.addAttribute("token", token);
        model.addAttribute("helpline", helpline);
        return "journeys/asking/told";
    }

    private String page(Opened opened, String token, Form form, Locale locale, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("hears", Hears.of(tellWorry.hearers(opened.journey())));
        model.addAttribute("others", showJourney.helpers(opened, locale));
        model.addAttribute("helpline", helpline);
        model.addAttribute("form", form);
        return "journeys/asking/tell";
    }
}
