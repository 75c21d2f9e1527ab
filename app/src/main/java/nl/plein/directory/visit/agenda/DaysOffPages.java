package nl.plein.directory.visit.agenda;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.access.Viewer;
import nl.plein.directory.visit.Visit;
import nl.plein.directory.visit.VisitLetters;
import nl.plein.directory.visit.talk.DaysOff;
import nl.plein.directory.visit.talk.Guides;
import nl.plein.directory.visit.talk.TalkTimes;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import nl.plein.shared.When;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Days on which a guide is not there: of oneself, and for a coordinator of everybody. */
@Controller
@RequestMapping("/agenda/off")
class DaysOffPages {

    private static final int LONGEST = 366;

    private final TakeDaysOff takeDaysOff;
    private final TalkTimes talkTimes;
    private final Guides guides;
    private final VisitLetters letters;
    private final When when;
    private final Clock clock;

    DaysOffPages(
            TakeDaysOff takeDaysOff, TalkTimes talkTimes, Guides guides, VisitLetters letters, When when, Clock clock) {
        this.takeDaysOff = takeDaysOff;
        this.talkTimes = talkTimes;
        this.guides = guides;
        this.letters = letters;
        this.when = when;
        this.clock = clock;
    }

    public record Line(UUID id, String name, String first, String last) {}

    /** @param reached whether a mail or a text message can be sent */
    public record ToTell(UUID id, String called, String when, boolean reached) {}

    @GetMapping
    String ask(Viewer viewer, Locale locale, Model model) {
        return page(viewer, Form.empty(), List.of(), locale, model);
    }

    @PostMapping
    String take(Viewer viewer, @RequestParam MultiValueMap<String, String> posted, Locale locale, Model model) {
        var form = Form.of(posted);
        var off = read(viewer, form);
        if (form.isWrong() || off.isEmpty()) return page(viewer, form, List.of(), locale, model);
        var seen = form.values("seen").stream().filter(id -> id.matches("[0-9a-f-]{36}")).map(UUID::fromString).toList();
        var toTell = takeDaysOff.take(viewer, off.get(), seen);
        return toTell.isEmpty() ? "redirect:/agenda/off" : page(viewer, form, toTell, locale, model);
    }

    @PostMapping("/{off}/remove")
    String remove(Viewer viewer, @PathVariable UUID off) {
        var found = talkTimes.findOff(off)
                .filter(one -> Agenda.isFor(viewer, one.organisation(), one.guide()))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        talkTimes.removeOff(found.id());
        return "redirect:/agenda/off";
    }

    private Optional<DaysOff> read(Viewer viewer, Form form) {
        var mine = mine(viewer);
        var ids = mine.keySet().stream().map(guide -> guide.value().toString()).toList();
        var guide = form.oneOf("guide", ids, "place.talks.guide.choose");
        if (form.value("first").isEmpty()) form.reject("first", "place.closed.wrong");
        var first = form.optionalDate("first", "place.closed.wrong");
        var last = form.optionalDate("last", "place.closed.wrong").or(() -> first);
        if (form.isWrong()) return Optional.empty();
        if (last.orElseThrow().isBefore(first.orElseThrow())) form.reject("last", "place.closed.order");
        else if (last.get().isBefore(LocalDate.now(clock)) || first.get().plusDays(LONGEST).isBefore(last.get()))
            form.reject("last", "agenda.off.wrong");
        return Optional.of(new DaysOff(
                UUID.randomUUID(), organisation(viewer), new PersonId(UUID.fromString(guide)), first.get(), last.get()));
    }

    private String page(Viewer viewer, Form form, List<Visit> toTell, Locale locale, Model model) {
        var mine = mine(viewer);
        model.addAttribute("form", form);
        model.addAttribute("guides", mine.entrySet().stream()
                .map(guide -> new Choice(guide.getKey().value().toString(), guide.getValue()))
                .toList());
        model.addAttribute("lines", talkTimes.off(mine.keySet(), LocalDate.now(clock)).stream()
                .map(off -> new Line(off.id(), mine.get(off.guide()), day(off.first(), locale), day(off.last(), locale)))
                .toList());
        model.addAttribute("toTell", toTell.stream()
                .map(visit -> new ToTell(visit.id(), visit.called(), when.of(visit.from(), locale), letters.reaches(visit)))
                .toList());
        return "directory/visit/off";
    }

    /** Oneself first. */
    private Map<PersonId, String> mine(Viewer viewer) {
        var organisation = organisation(viewer);
        var all = guides.of(organisation);
        var mine = new LinkedHashMap<PersonId, String>();
        Stream.concat(Stream.of(viewer.person()), all.keySet().stream())
                .filter(guide -> all.containsKey(guide) && Agenda.isFor(viewer, organisation, guide))
                .forEach(guide -> mine.put(guide, all.get(guide)));
        return mine;
    }

    /** A page has the roles of one organisation. */
    private static OrganisationId organisation(Viewer viewer) {
        return viewer.roles().keySet().stream().findFirst().orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private static String day(LocalDate day, Locale locale) {
        return DateTimeFormatter.ofPattern("EEEE d MMMM", locale).format(day);
    }
}
