package nl.plein.directory.visit;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.directory.Place;
import nl.plein.directory.PlaceId;
import nl.plein.directory.Places;
import nl.plein.directory.visit.talk.FreeMoment;
import nl.plein.directory.visit.talk.Moments;
import nl.plein.post.Texting;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import nl.plein.shared.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Choosing a moment at a place, and booking it: a name to be called by is enough. */
@Controller
@RequestMapping("/come-by/{place}")
class BookPages {

    /** Spoken here; a language more is a code more. */
    static final List<String> LANGUAGES = List.of("nl", "en", "ar", "tr", "uk", "pl", "ti", "so", "fa", "es", "fr", "de", "zh");

    private static final int OTHER_MOMENTS = 6;

    private final Places places;
    private final Moments moments;
    private final SayHours sayHours;
    private final ShowMoments show;
    private final BookVisit bookVisit;
    private final VisitLinks links;
    private final Texting texting;
    private final MessageSource messages;

    BookPages(
            Places places,
            Moments moments,
            SayHours sayHours,
            ShowMoments show,
            BookVisit bookVisit,
            VisitLinks links,
            Texting texting,
            MessageSource messages) {
        this.places = places;
        this.moments = moments;
        this.sayHours = sayHours;
        this.show = show;
        this.bookVisit = bookVisit;
        this.links = links;
        this.texting = texting;
        this.messages = messages;
    }

    @GetMapping
    String choose(@PathVariable UUID place, @RequestParam(defaultValue = "1") String page, Locale locale, Model model) {
        var found = find(place);
        var days = show.days(moments.free(found), locale);
        var pages = Math.max(1, (days.size() + ShowMoments.DAYS_AT_ONCE - 1) / ShowMoments.DAYS_AT_ONCE);
        var at = Math.min(page.matches("[1-9]") ? Integer.parseInt(page) : 1, pages);
        model.addAttribute("place", found);
        model.addAttribute("hours", sayHours.of(found.content(), locale));
        model.addAttribute("closedDays", sayHours.closedDays(found.content(), locale));
        model.addAttribute("days", days.stream().skip((at - 1L) * ShowMoments.DAYS_AT_ONCE).limit(ShowMoments.DAYS_AT_ONCE).toList());
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        return "directory/visit/choose";
    }

    @GetMapping("/book")
    String ask(@PathVariable UUID place, @RequestParam(defaultValue = "") String moment, Locale locale, Model model) {
        var found = find(place);
        var fields = new HashMap<String, List<String>>();
        fields.put("id", List.of(UUID.randomUUID().toString()));
        fields.put("moment", List.of(moment));
        return page(found, Form.of(fields), locale, model);
    }

    /** Who was a moment too late gets the form back as it was filled in, with other moments to choose from. */
    @PostMapping("/book")
    String book(
            @PathVariable UUID place, @RequestParam MultiValueMap<String, String> posted, Locale locale, Model model) {
        var found = find(place);
        var form = Form.of(posted);
        var caller = read(form, locale);
        if (form.isWrong()) return page(found, form, locale, model);
        return switch (bookVisit.book(found, form.value("moment"), caller, idOf(form))) {
            case Outcome.Done<Visit>(var visit) -> "redirect:" + links.to(visit);
            case Outcome.Refused<Visit>(var reason) -> {
                form.reject("moment", reason);
                yield page(found, form, locale, model);
            }
        };
    }

    private Caller read(Form form, Locale locale) {
        var called = form.text("called", 60, "visit.called.empty");
        var email = form.optionalEmail("email");
        var phone = form.optionalPhone("phone");
        var speaks = form.anyOf("speaks", LANGUAGES).stream().findFirst();
        return new Caller(
                called, none(email), none(phone), Locale.of(locale.getLanguage()), speaks.orElse(null), form.has("brings", "yes"));
    }

    private String page(Place place, Form form, Locale locale, Model model) {
        var free = moments.free(place);
        var chosen = free.stream().filter(moment -> form.has("moment", moment.key())).findFirst();
        if (chosen.isEmpty() && !free.isEmpty()) form.reject("moment", "visit.taken");
        model.addAttribute("place", place);
        model.addAttribute("form", form);
        model.addAttribute("chosen", chosen.map(moment -> show.say(moment, locale)).orElse(null));
        model.addAttribute("with", chosen.map(FreeMoment::shownAs).orElse(null));
        model.addAttribute("others", chosen.isEmpty() ? show.choices(free, OTHER_MOMENTS, locale) : List.of());
        model.addAttribute("languages", languages(locale));
        model.addAttribute("texting", texting.works());
        return "directory/visit/book";
    }

    private List<Choice> languages(Locale locale) {
        var all = new ArrayList<>(List.of(new Choice("", messages.getMessage("visit.speaks.any", null, locale))));
        LANGUAGES.forEach(code -> all.add(new Choice(code, Locale.of(code).getDisplayLanguage(locale))));
        return all;
    }

    private Place find(UUID place) {
        return places.find(new PlaceId(place))
                .filter(one -> one.upkeep().publishedAt() != null && !one.upkeep().isClosed())
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private static UUID idOf(Form form) {
        try {
            return UUID.fromString(form.value("id"));
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }

    private static @Nullable String none(String typed) {
        return typed.isEmpty() ? null : typed;
    }
}
