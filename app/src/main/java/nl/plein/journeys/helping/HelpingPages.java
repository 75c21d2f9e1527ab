package nl.plein.journeys.helping;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import nl.plein.access.Looks;
import nl.plein.journeys.JourneyLinks;
import nl.plein.journeys.JourneyLinks.Opened;
import nl.plein.journeys.Participant;
import nl.plein.journeys.Participant.Part;
import nl.plein.journeys.calendar.CalendarLinks;
import nl.plein.journeys.challenge.Photos;
import nl.plein.journeys.challenge.Results;
import nl.plein.journeys.group.ShowTogether;
import nl.plein.journeys.share.Companies;
import nl.plein.journeys.time.FirstTime;
import nl.plein.journeys.worry.Hears;
import nl.plein.journeys.worry.TellWorry;
import nl.plein.shared.Form;
import nl.plein.shared.Outcome;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The helper's page: the next moment with its guide, and what there is to do. One link is enough; no password. */
@Controller
@RequestMapping("/helping/{token}")
class HelpingPages {

    private static final int LONGEST_WORRY = 2000;

    private final JourneyLinks links;
    private final Helping helping;
    private final TimeForm timeForm;
    private final FirstTime firstTime;
    private final TellWorry tellWorry;
    private final Results results;
    private final Photos photos;
    private final ShowTogether together;
    private final Companies companies;
    private final CalendarLinks calendar;
    private final Looks looks;
    private final String site;

    HelpingPages(
            JourneyLinks links,
            Helping helping,
            TimeForm timeForm,
            FirstTime firstTime,
            TellWorry tellWorry,
            Results results,
            Photos photos,
            ShowTogether together,
            Companies companies,
            CalendarLinks calendar,
            Looks looks,
            @Value("${plein.address}") String site) {
        this.links = links;
        this.helping = helping;
        this.timeForm = timeForm;
        this.firstTime = firstTime;
        this.tellWorry = tellWorry;
        this.results = results;
        this.photos = photos;
        this.together = together;
        this.companies = companies;
        this.calendar = calendar;
        this.site = site;
        this.looks = looks;
    }

    @GetMapping
    String page(@PathVariable String token, Locale locale, Model model, HttpServletResponse response) {
        var opened = links.open(Part.HELPER, token).orElse(null);
        if (opened == null) return expired(response);
        look(opened);
        var view = helping.view(opened, locale);
        if (!view.made().isEmpty()) look(opened, Looks.What.RESULT);
        model.addAttribute("token", token);
        model.addAttribute("view", view);
        model.addAttribute("together", together.of(opened, locale));
        companies.nameFor(opened.me().person(), opened.journey().organisation())
                .ifPresent(name -> model.addAttribute("company", name));
        model.addAttribute("calendar", calendar.of(opened.journey(), opened.me()));
        model.addAttribute("site", site);
        return "journeys/helping/helping";
    }

    @GetMapping("/times")
    String askTimes(@PathVariable String token, Locale locale, Model model, HttpServletResponse response) {
        var opened = links.open(Part.HELPER, token).orElse(null);
        if (opened == null) return expired(response);
        if (opened.journey().isOver() || !opened.journey().moments().isEmpty()) return "redirect:/helping/{token}";
        return times(opened, token, timeForm.empty(opened.journey()), locale, model);
    }

    @PostMapping("/times")
    String times(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var opened = links.open(Part.HELPER, token).orElse(null);
        if (opened == null) return expired(response);
        var form = Form.of(posted);
        var asked = timeForm.times(form);
        var meeting = timeForm.meeting(form, opened.journey());
        if (form.isWrong()) return times(opened, token, form, locale, model);
        if (firstTime.ask(opened.journey().id(), asked, opened.holder()) instanceof Outcome.Refused(var reason)) {
            form.reject("time", reason);
            return times(opened, token, form, locale, model);
        }
        helping.meet(opened, meeting);
        return "redirect:/helping/{token}";
    }

    private String times(Opened opened, String token, Form form, Locale locale, Model model) {
        look(opened);
        model.addAttribute("token", token);
        model.addAttribute("form", form);
        model.addAttribute("name", helping.names(opened));
        model.addAttribute("choices", timeForm.choices(firstTime.suggestions(opened.journey()), locale));
        model.addAttribute("ways", timeForm.ways(opened.journey(), locale));
        model.addAttribute("ownRoom", timeForm.asksForRoom());
        return "journeys/helping/times";
    }

    @GetMapping("/worry")
    String worry(@PathVariable String token, Model model, HttpServletResponse response) {
        var opened = links.open(Part.HELPER, token).orElse(null);
        if (opened == null) return expired(response);
        return worry(opened, token, Form.empty(), model);
    }

    @PostMapping("/worry")
    String tell(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> posted,
            Model model,
            HttpServletResponse response) {
        var opened = links.open(Part.HELPER, token).orElse(null);
        if (opened == null) return expired(response);
        var form = Form.of(posted);
        var words = form.text("words", LONGEST_WORRY, "helping.worry.empty");
        if (form.isWrong()) return worry(opened, token, form, model);
        tellWorry.tell(opened.journey(), opened.holder(), words);
        model.addAttribute("token", token);
        model.addAttribute("hears", Hears.of(tellWorry.hearers(opened.journey())));
        return "journeys/helping/told";
    }

    private String worry(Opened opened, String token, Form form, Model model) {
        model.addAttribute("hears", Hears.of(tellWorry.hearers(opened.journey())));
        model.addAttribute("token", token);
        model.addAttribute("form", form);
        return "journeys/helping/worry";
    }

    @GetMapping("/photos/{result}")
    ResponseEntity<byte[]> photo(@PathVariable String token, @PathVariable UUID result) {
        var opened = links.open(Part.HELPER, token).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        look(opened, Looks.What.RESULT);
        if (results.seenBy(opened.me()).stream().noneMatch(seen -> seen.id().equals(result)))
            throw new ResponseStatusException(NOT_FOUND);
        return photos.show(opened.journey().id(), result);
    }

    /** The helper sees the name of whoever is helped, and how to reach them. */
    private void look(Opened opened) {
        look(opened, Looks.What.CONTACT);
    }

    private void look(Opened opened, Looks.What what) {
        looks.at(
                what,
                opened.journey().organisation(),
                opened.journey().askers().map(Participant::person).toList());
    }

    static String expired(HttpServletResponse response) {
        response.setStatus(GONE.value());
        return "needs/link-expired";
    }
}
