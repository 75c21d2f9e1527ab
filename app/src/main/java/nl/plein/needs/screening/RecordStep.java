package nl.plein.needs.screening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import nl.plein.access.Viewer;
import nl.plein.needs.Screening;
import nl.plein.needs.Screenings;
import nl.plein.shared.Form;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what a coordinator saw of a helper. What is wrong is said in the form. */
@Component
class RecordStep {

    private final Screenings screenings;
    private final Clock clock;

    RecordStep(Screenings screenings, Clock clock) {
        this.screenings = screenings;
        this.clock = clock;
    }

    @Transactional
    void record(Viewer viewer, Helper helper, Form form) {
        var steps = Stream.of(Screening.Step.values()).map(Enum::name).toList();
        var step = form.oneOf("step", steps, "screening.step.choose");
        var dated = form.optionalDate("dated", "screening.dated.missing");
        if (dated.isEmpty()) form.reject("dated", "screening.dated.missing");
        dated.ifPresent(day -> check(form, step, day));
        if (form.isWrong()) return;
        screenings.record(helper.person().id(), Screening.Step.valueOf(step), dated.orElseThrow(), viewer.person());
    }

    private void check(Form form, String step, LocalDate day) {
        var today = LocalDate.now(clock);
        if (day.isAfter(today)) form.reject("dated", "screening.dated.future");
        var certificate = step.equals(Screening.Step.CERTIFICATE.name());
        if (certificate && !today.isBefore(new Screening(null, null, day).ends()))
            form.reject("dated", "screening.dated.too-old");
    }
}
