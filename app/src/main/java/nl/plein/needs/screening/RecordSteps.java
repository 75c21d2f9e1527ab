package nl.plein.needs.screening;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.plein.access.Viewer;
import nl.plein.needs.Screening;
import nl.plein.needs.Screening.Step;
import nl.plein.needs.Screenings;
import nl.plein.people.PersonId;
import nl.plein.shared.Form;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes down what a coordinator saw of helpers: the ticked steps, each with its day. What is wrong is said in the form,
 * and then nothing is written.
 */
@Component
class RecordSteps {

    /** What can be done with many in one evening; a certificate has a date of its own for everybody. */
    static final List<Step> TOGETHER = List.of(Step.CONVERSATION, Step.REFERENCES);

    private static final List<Step> ALL = List.of(Step.values());

    private final Screenings screenings;
    private final Clock clock;

    RecordSteps(Screenings screenings, Clock clock) {
        this.screenings = screenings;
        this.clock = clock;
    }

    /** The field with the day of a step. */
    static String dayOf(Step step) {
        return "dated-" + step;
    }

    /** The field with the date on the certificate of one of several helpers. */
    static String certificateOf(Helper helper) {
        return "certificate-" + helper.person().id().value();
    }

    @Transactional
    void record(Viewer viewer, Helper helper, Form form) {
        var days = days(form, ALL);
        if (days.isEmpty()) form.reject("seen", "screening.step.choose");
        if (form.isWrong()) return;
        days.forEach((step, day) -> screenings.record(helper.person().id(), step, day, viewer.person()));
    }

    /** @return of how many helpers something was written down */
    @Transactional
    int record(Viewer viewer, List<Helper> shown, Form form) {
        var days = days(form, TOGETHER);
        var ticked = shown.stream()
                .filter(helper -> form.has("helper", helper.person().id().value().toString()))
                .map(helper -> helper.person().id())
                .toList();
        var certificates = new LinkedHashMap<PersonId, LocalDate>();
        for (var helper : shown)
            day(form, Step.CERTIFICATE, certificateOf(helper)).ifPresent(day -> certificates.put(helper.person().id(), day));
        if (!days.isEmpty() && ticked.isEmpty()) form.reject("helper", "screening.several.who");
        if (days.isEmpty() && (certificates.isEmpty() || !ticked.isEmpty())) form.reject("seen", "screening.step.choose");
        if (form.isWrong()) return 0;

        days.forEach((step, day) -> ticked.forEach(helper -> screenings.record(helper, step, day, viewer.person())));
        certificates.forEach((helper, day) -> screenings.record(helper, Step.CERTIFICATE, day, viewer.person()));
        return new LinkedHashSet<>(Stream.of(ticked, certificates.keySet()).flatMap(Collection::stream).toList()).size();
    }

    private Map<Step, LocalDate> days(Form form, List<Step> possible) {
        var days = new EnumMap<Step, LocalDate>(Step.class);
        for (var name : form.anyOf("seen", possible.stream().map(Enum::name).toList())) {
            var step = Step.valueOf(name);
            if (form.value(dayOf(step)).isEmpty()) form.reject(dayOf(step), "screening.dated.missing");
            day(form, step, dayOf(step)).ifPresent(day -> days.put(step, day));
        }
        return days;
    }

    private Optional<LocalDate> day(Form form, Step step, String field) {
        var day = form.optionalDate(field, "screening.dated.missing");
        var today = LocalDate.now(clock);
        if (day.isPresent() && day.get().isAfter(today)) form.reject(field, "screening.dated.future");
        var tooOld = day.isPresent() && step == Step.CERTIFICATE && !today.isBefore(new Screening(null, null, day.get()).ends());
        if (tooOld) form.reject(field, "screening.dated.too-old");
        return day;
    }
}
