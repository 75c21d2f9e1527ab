package nl.plein.journeys.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import nl.plein.access.Viewer;
import nl.plein.access.decision.Act;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Decisions;
import nl.plein.access.decision.Purpose;
import nl.plein.journeys.Moment.Went;
import nl.plein.journeys.Participant.Part;
import nl.plein.journeys.ending.LookBack;
import nl.plein.journeys.figure.Figures.Faces;
import nl.plein.people.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The year of an organisation in numbers, for its coordinator. */
@Controller
class FigurePages {

    /** With fewer answers a number would say what one person said. */
    private static final int FEWEST = 3;

    private final Figures figures;
    private final Decisions decisions;
    private final MessageSource messages;
    private final Clock clock;

    FigurePages(Figures figures, Decisions decisions, MessageSource messages, Clock clock) {
        this.figures = figures;
        this.decisions = decisions;
        this.messages = messages;
        this.clock = clock;
    }

    record Row(String name, List<Integer> numbers) {}

    @GetMapping("/journeys/figures")
    String page(Viewer viewer, Locale locale, Model model) {
        var own = decisions.own(viewer, Role.COORDINATOR, Purpose.HELP, DataClass.PRACTICAL, Act.READ);
        var since = LocalDate.now(clock).minusYears(1);
        var from = since.atStartOfDay(clock.getZone()).toInstant();
        model.addAttribute("since", since);
        model.addAttribute("totals", figures.totals(own, from));
        model.addAttribute("ended", figures.ended(own, from).stream()
                .map(one -> new Row(text("guide.end.reason." + one.reason(), locale), List.of(one.early(), one.late())))
                .toList());
        var faces = figures.faces(own, from);
        model.addAttribute("askers", rows(faces, Part.ASKER, locale));
        model.addAttribute("helpers", rows(faces, Part.HELPER, locale));
        return "journeys/figure/figures";
    }

    /** One row a question, one number a face. */
    private List<Row> rows(List<Faces> faces, Part part, Locale locale) {
        return IntStream.rangeClosed(1, LookBack.QUESTIONS)
                .mapToObj(question -> new Row(
                        text("figures." + part + "." + question, locale),
                        Arrays.stream(Went.values()).map(face -> many(faces, part, question, face)).toList()))
                .filter(row -> row.numbers().stream().mapToInt(Integer::intValue).sum() >= FEWEST)
                .toList();
    }

    private static int many(List<Faces> faces, Part part, int question, Went face) {
        return faces.stream()
                .filter(one -> one.part() == part && one.question() == question && one.face() == face)
                .mapToInt(Faces::many)
                .sum();
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }
}
