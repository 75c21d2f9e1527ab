package nl.plein.directory.visit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.HttpStatus.GONE;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import nl.plein.access.kept.Terms;
import nl.plein.directory.Place;
import nl.plein.directory.Places;
import nl.plein.directory.visit.talk.Moments;
import nl.plein.shared.Outcome;
import nl.plein.shared.When;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The own page of whoever comes by for a talk: see when, move it, cancel it, put it in a calendar, wipe it. */
@Controller
@RequestMapping("/visit/{token}")
class VisitPages {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", UTF_8);

    private final VisitLinks links;
    private final Places places;
    private final Moments moments;
    private final ShowMoments show;
    private final ChangeVisit changeVisit;
    private final VisitLetters letters;
    private final Terms terms;
    private final When when;
    private final MessageSource messages;
    private final Clock clock;

    VisitPages(
            VisitLinks links,
            Places places,
            Moments moments,
            ShowMoments show,
            ChangeVisit changeVisit,
            VisitLetters letters,
            Terms terms,
            When when,
            MessageSource messages,
            Clock clock) {
        this.links = links;
        this.places = places;
        this.moments = moments;
        this.show = show;
        this.changeVisit = changeVisit;
        this.letters = letters;
        this.terms = terms;
        this.when = when;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String read(@PathVariable String token, Locale locale, Model model, HttpServletResponse response) {
        return links.open(token)
                .map(visit -> page(visit, token, locale, model))
                .orElseGet(() -> expired(response));
    }

    private String page(Visit visit, String token, Locale locale, Model model) {
        var now = clock.instant();
        var gone = visit.to().atZone(clock.getZone()).plus(terms.of("visits")).toInstant();
        model.addAttribute("token", token);
        model.addAttribute("visit", visit);
        model.addAttribute("place", placeOf(visit));
        model.addAttribute("when", when.of(visit.from(), locale));
        model.addAttribute("minutes", Duration.between(visit.from(), visit.to()).toMinutes());
        model.addAttribute("coming", visit.isComing(now));
        model.addAttribute("reaches", letters.reaches(visit));
        model.addAttribute("reminded", letters.reaches(visit) && Reminding.isWanted(visit, clock.getZone()));
        model.addAttribute("language", visit.speaks() == null ? null : Locale.of(visit.speaks()).getDisplayLanguage(locale));
        model.addAttribute("goneAt", when.day(gone, locale));
        return "directory/visit/visit";
    }

    @GetMapping("/move")
    String choose(@PathVariable String token, Locale locale, Model model, HttpServletResponse response) {
        var found = links.open(token);
        if (found.isEmpty()) return expired(response);
        return found.get().isComing(clock.instant()) ? choose(found.get(), token, false, locale, model) : "redirect:/visit/{token}";
    }

    @PostMapping("/move")
    String move(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String moment,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var visit = links.open(token);
        if (visit.isEmpty()) return expired(response);
        return switch (changeVisit.move(visit.get(), placeOf(visit.get()), moment)) {
            case Outcome.Done<Visit> _ -> "redirect:/visit/{token}";
            case Outcome.Refused<Visit> _ when !visit.get().isComing(clock.instant()) -> "redirect:/visit/{token}";
            case Outcome.Refused<Visit> _ -> choose(visit.get(), token, true, locale, model);
        };
    }

    private String choose(Visit visit, String token, boolean taken, Locale locale, Model model) {
        var place = placeOf(visit);
        model.addAttribute("token", token);
        model.addAttribute("visit", visit);
        model.addAttribute("place", place);
        model.addAttribute("when", when.of(visit.from(), locale));
        model.addAttribute("taken", taken);
        model.addAttribute("days", show.days(moments.free(place), locale));
        return "directory/visit/move";
    }

    @PostMapping("/cancel")
    String cancel(@PathVariable String token, HttpServletResponse response) {
        return change(token, response, changeVisit::cancel, "redirect:/visit/{token}");
    }

    @PostMapping("/remove")
    String remove(@PathVariable String token, HttpServletResponse response) {
        return change(token, response, changeVisit::remove, "redirect:/come-by?removed=yes");
    }

    private String change(
            String token, HttpServletResponse response, Consumer<Visit> change, String then) {
        Optional<Visit> visit = links.open(token);
        if (visit.isEmpty()) return expired(response);
        change.accept(visit.get());
        return then;
    }

    @GetMapping("/plein.ics")
    ResponseEntity<String> calendar(@PathVariable String token, Locale locale) {
        var visit = links.open(token).orElseThrow(() -> new ResponseStatusException(GONE));
        var words = messages.getMessage("visit.calendar", null, locale);
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment().filename("plein.ics").build().toString())
                .cacheControl(CacheControl.noStore())
                .body(new VisitFile(visit, placeOf(visit).content(), words, clock.getZone()).text());
    }

    /** Places stay, closed or not. */
    private Place placeOf(Visit visit) {
        return places.find(visit.place()).orElseThrow();
    }

    private static String expired(HttpServletResponse response) {
        response.setStatus(GONE.value());
        return "directory/visit/expired";
    }
}
