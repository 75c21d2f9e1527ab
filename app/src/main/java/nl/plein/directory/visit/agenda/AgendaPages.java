package nl.plein.directory.visit.agenda;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.directory.Places;
import nl.plein.directory.visit.ChangeVisit;
import nl.plein.directory.visit.Visit;
import nl.plein.directory.visit.VisitLetters;
import nl.plein.directory.visit.Visits;
import nl.plein.directory.visit.talk.TalkTime;
import nl.plein.people.Role;
import nl.plein.shared.When;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who comes today and the coming two weeks, and whether they came: no blame, and no numbers yet. */
@Controller
@RequestMapping("/agenda")
class AgendaPages {

    private final Agenda agenda;
    private final Visits visits;
    private final Places places;
    private final ChangeVisit changeVisit;
    private final VisitLetters letters;
    private final When when;
    private final Clock clock;

    AgendaPages(
            Agenda agenda,
            Visits visits,
            Places places,
            ChangeVisit changeVisit,
            VisitLetters letters,
            When when,
            Clock clock) {
        this.agenda = agenda;
        this.visits = visits;
        this.places = places;
        this.changeVisit = changeVisit;
        this.letters = letters;
        this.when = when;
        this.clock = clock;
    }

    /** @param reminder SENT, COMING or NONE */
    public record Line(
            Agenda.Comes comes, String time, @Nullable String language, String reminder, boolean begun, boolean coming, boolean untold) {}

    public record SitsLine(TalkTime time, String place, boolean walkIn, boolean off) {}

    public record DayOf(String name, boolean today, List<SitsLine> sits, List<Line> lines) {}

    @GetMapping
    String read(Viewer viewer, Locale locale, Model model) {
        var days = agenda.of(viewer);
        model.addAttribute("days", days.stream().map(day -> day(day, locale)).toList());
        model.addAttribute("others", viewer.is(Role.COORDINATOR));
        return "directory/visit/agenda";
    }

    private DayOf day(Agenda.OneDay day, Locale locale) {
        var begin = day.date().atStartOfDay(clock.getZone()).toInstant();
        return new DayOf(
                when.day(begin, locale),
                day.date().equals(LocalDate.now(clock)),
                day.sits().stream()
                        .map(sits -> new SitsLine(sits.time(), sits.place().name(), sits.place().content().walkIn(), sits.off()))
                        .toList(),
                day.comes().stream().map(comes -> line(comes, locale)).toList());
    }

    private Line line(Agenda.Comes comes, Locale locale) {
        var visit = comes.visit();
        var now = clock.instant();
        var reaches = letters.reaches(visit);
        return new Line(
                comes,
                when.time(visit.from(), locale),
                visit.speaks() == null ? null : Locale.of(visit.speaks()).getDisplayLanguage(locale),
                visit.remindedAt() != null ? "SENT" : reaches && visit.isComing(now) ? "COMING" : "NONE",
                !visit.isCancelled() && !now.isBefore(visit.from()),
                visit.isComing(now),
                visit.isCancelled() && !reaches && visit.cancelled().by() == Visit.By.GUIDE);
    }

    @PostMapping("/visits/{visit}/came")
    String note(Viewer viewer, @PathVariable UUID visit, @RequestParam(defaultValue = "") String came) {
        var found = agenda.find(viewer, visit);
        if (!found.isCancelled() && !clock.instant().isBefore(found.from()) && came.matches("yes|no"))
            visits.note(found.id(), came.equals("yes"));
        return "redirect:/agenda";
    }

    /** The visitor hears of it, with other moments. */
    @PostMapping("/visits/{visit}/cancel")
    String cancel(Viewer viewer, @PathVariable UUID visit) {
        var found = agenda.find(viewer, visit);
        if (found.isComing(clock.instant())) changeVisit.cancelByGuide(found, places.find(found.place()).orElseThrow());
        return "redirect:/agenda";
    }
}
