package nl.plein.journeys.ending;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.plein.access.Looks;
import nl.plein.journeys.JourneyLinks;
import nl.plein.journeys.JourneyLinks.Opened;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Moment.Went;
import nl.plein.journeys.Participant;
import nl.plein.journeys.ending.TimeToLookBack.Stage;
import nl.plein.journeys.ending.Wish.What;
import nl.plein.journeys.programme.ProgrammeVersion;
import nl.plein.journeys.programme.Programmes;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Looking back, for both: three faces, words if they like, and what they want then. */
@Controller
class LookBackPages {

    private static final int LONGEST_WORDS = 1000;

    private final JourneyLinks links;
    private final Journeys journeys;
    private final Programmes programmes;
    private final LookBacks lookBacks;
    private final TimeToLookBack time;
    private final SayWish sayWish;
    private final People people;
    private final Looks looks;
    private final MessageSource messages;
    private final Clock clock;

    LookBackPages(
            JourneyLinks links,
            Journeys journeys,
            Programmes programmes,
            LookBacks lookBacks,
            TimeToLookBack time,
            SayWish sayWish,
            People people,
            Looks looks,
            MessageSource messages,
            Clock clock) {
        this.links = links;
        this.journeys = journeys;
        this.programmes = programmes;
        this.lookBacks = lookBacks;
        this.time = time;
        this.sayWish = sayWish;
        this.people = people;
        this.looks = looks;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping({"/journey/{token}/back", "/helping/{token}/back"})
    String page(@PathVariable String token, Locale locale, Model model, HttpServletResponse response) {
        var opened = links.open(token).orElse(null);
        if (opened == null) return expired(response);
        return switch (time.stage(opened.journey(), opened.me())) {
            case NOT_YET -> throw new ResponseStatusException(NOT_FOUND);
            case MAY, ASK -> form(opened, token, Form.empty(), locale, model);
            case SAID -> said(opened, token, locale, model);
        };
    }

    @PostMapping({"/journey/{token}/back", "/helping/{token}/back"})
    String lookBack(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var opened = links.open(token).orElse(null);
        if (opened == null) return expired(response);
        var stage = time.stage(opened.journey(), opened.me());
        if (stage == Stage.NOT_YET) throw new ResponseStatusException(NOT_FOUND);
        var form = Form.of(posted);
        var isNew = stage != Stage.SAID;
        var faces = isNew ? faces(form) : List.<Went>of();
        var words = form.optionalText("words", LONGEST_WORDS);
        var wish = opened.journey().isOver() ? null : wish(opened, form);
        if (form.isWrong()) return form(opened, token, form, locale, model);
        if (isNew) sayWish.lookBack(opened.journey(), new LookBack(opened.me().id(), faces, words, opened.holder(), clock.instant()));
        if (wish != null) sayWish.wish(opened.journey(), wish, opened.holder());
        return "redirect:" + page(opened.me(), token) + "/back";
    }

    /** To the page of what they went on with; a new address, so a button and no link. */
    @PostMapping({"/journey/{token}/onward", "/helping/{token}/onward"})
    String onward(@PathVariable String token, HttpServletResponse response) {
        var opened = links.open(token).orElse(null);
        if (opened == null) return expired(response);
        return journeys.after(opened.journey().id())
                .flatMap(next -> next.participants().stream()
                        .filter(one -> one.takesPart() && one.person().equals(opened.me().person()))
                        .filter(one -> one.speaker().equals(opened.holder()))
                        .findFirst()
                        .map(one -> "redirect:" + links.to(next, one)))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private static List<Went> faces(Form form) {
        var names = Arrays.stream(Went.values()).map(Enum::name).toList();
        var faces = IntStream.rangeClosed(1, LookBack.QUESTIONS)
                .mapToObj(question -> form.oneOf("face-" + question, names, "back.face.choose"))
                .toList();
        return form.isWrong() ? List.of() : faces.stream().map(Went::valueOf).toList();
    }

    /** A helper who goes on chooses with what, when there is something to choose. */
    private Wish wish(Opened opened, Form form) {
        var what = form.oneOf("wish", wishes(opened.me()).stream().map(Enum::name).toList(), "back.wish.choose");
        var goesOn = opened.me().isHelper() && what.equals(What.GO_ON.name());
        var onward = goesOn ? sayWish.onward(opened.journey()) : List.<ProgrammeVersion>of();
        if (onward.size() > 1)
            form.oneOf("programme", onward.stream().map(LookBackPages::id).toList(), "back.programme.choose");
        if (form.isWrong()) return new Wish(opened.me().id(), What.STOP, null);
        return new Wish(opened.me().id(), What.valueOf(what), onward.stream()
                .filter(one -> onward.size() == 1 || id(one).equals(form.value("programme")))
                .findFirst()
                .map(ProgrammeVersion::programme)
                .orElse(null));
    }

    private static List<What> wishes(Participant me) {
        return me.isHelper() ? List.of(What.GO_ON, What.STOP) : List.of(What.GO_ON, What.SOMEBODY_ELSE, What.STOP);
    }

    private String form(Opened opened, String token, Form form, Locale locale, Model model) {
        var who = opened.me().isHelper() ? "helper" : programmes.of(opened.journey()).speaksToChildren() ? "child" : "asker";
        var others = others(opened);
        show(opened, token, others, model);
        model.addAttribute("form", form);
        model.addAttribute("isNew", lookBacks.of(opened.me()).isEmpty());
        model.addAttribute("questions", IntStream.rangeClosed(1, LookBack.QUESTIONS)
                .mapToObj(question -> text("back." + who + "." + question, locale, others))
                .toList());
        model.addAttribute("faces", Arrays.stream(Went.values())
                .map(face -> new Choice(
                        face.name(),
                        text("helping.went." + face, locale),
                        null,
                        "face-" + face.name().toLowerCase(Locale.ROOT)))
                .toList());
        model.addAttribute("wishes", opened.journey().isOver() ? List.of() : wishes(opened.me()).stream()
                .map(wish -> new Choice(
                        wish.name(), text("back.wish." + (opened.me().isHelper() ? "helper." : "asker.") + wish, locale, others)))
                .toList());
        model.addAttribute("onward", !opened.me().isHelper() || opened.journey().isOver() ? List.of() : onward(opened, locale));
        return "journeys/ending/back";
    }

    private List<Choice> onward(Opened opened, Locale locale) {
        return sayWish.onward(opened.journey()).stream()
                .map(one -> new Choice(
                        id(one), one.content().name().in(locale), one.content().about().in(locale), null))
                .toList();
    }

    private String said(Opened opened, String token, Locale locale, Model model) {
        var journey = opened.journey();
        var wish = lookBacks.wishes(journey).get(opened.me().id());
        show(opened, token, others(opened), model);
        model.addAttribute("wish", wish == null ? null : wish.what().name());
        model.addAttribute("isOver", journey.isOver());
        model.addAttribute("goesOn", journeys.after(journey.id()).isPresent());
        if (journey.isOver()) return "journeys/ending/said";
        form(opened, token, Form.empty(), locale, model);
        return "journeys/ending/said";
    }

    private void show(Opened opened, String token, String others, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("page", page(opened.me(), token));
        model.addAttribute("helps", opened.me().isHelper());
        model.addAttribute("others", others);
    }

    private String others(Opened opened) {
        var others = (opened.me().isHelper() ? opened.journey().askers() : opened.journey().helpers())
                .map(Participant::person)
                .toList();
        looks.at(Looks.What.NAME, opened.journey().organisation(), others);
        var known = people.find(others);
        return others.stream()
                .map(known::get)
                .filter(person -> person != null)
                .map(Person::givenName)
                .collect(Collectors.joining(", "));
    }

    private static String page(Participant me, String token) {
        return (me.isHelper() ? "/helping/" : "/journey/") + token;
    }

    private static String id(ProgrammeVersion version) {
        return version.programme().value().toString();
    }

    private String text(String key, Locale locale, Object... words) {
        return messages.getMessage(key, words, locale);
    }

    private static String expired(HttpServletResponse response) {
        response.setStatus(GONE.value());
        return "journeys/asking/expired";
    }
}
