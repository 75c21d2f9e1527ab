package nl.plein.directory.keep;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.directory.Day;
import nl.plein.directory.Place;
import nl.plein.directory.visit.talk.TalkTime;
import nl.plein.people.PersonId;
import nl.plein.shared.Form;

/** When somebody sits at a place for a talk, as a form. */
class TalkForm {

    private static final int MINUTES = 30;

    private TalkForm() {}

    static Form empty(LocalDate today) {
        return Form.of(Map.of(
                "id", List.of(UUID.randomUUID().toString()), "minutes", List.of("" + MINUTES), "first", List.of(today.toString())));
    }

    static Form of(TalkTime time) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("guide", List.of(time.guide().value().toString()));
        fields.put("shown-as", List.of(time.shownAs()));
        fields.put("day", List.of(time.day().name()));
        fields.put("from", List.of(time.from().toString()));
        fields.put("to", List.of(time.to().toString()));
        fields.put("minutes", List.of(String.valueOf(time.minutes())));
        fields.put("first", List.of(time.first().toString()));
        fields.put("last", time.last() == null ? List.of() : List.of(time.last().toString()));
        return Form.of(fields);
    }

    /**
     * What is wrong stands in the form.
     *
     * @param guides with their first names
     */
    static TalkTime read(Form form, UUID id, Place place, Map<PersonId, String> guides, LocalDate today) {
        var ids = guides.keySet().stream().map(guide -> guide.value().toString()).toList();
        var chosen = form.oneOf("guide", ids, "place.talks.guide.choose");
        var guide = ids.contains(chosen) ? new PersonId(UUID.fromString(chosen)) : new PersonId(id);
        var typed = form.optionalText("shown-as", 60);
        var days = Stream.of(Day.values()).map(Enum::name).toList();
        var day = form.oneOf("day", days, "place.talks.day.choose");
        var from = time(form, "from");
        var to = time(form, "to");
        var minutes = form.number("minutes", 10, 120, "place.talks.minutes.wrong");
        var known = form.error("from") == null && form.error("to") == null;
        if (known && Duration.between(from, to).toMinutes() < minutes) form.reject("to", "place.talks.too-short");
        var first = form.optionalDate("first", "place.closed.wrong").orElse(today);
        var last = form.optionalDate("last", "place.closed.wrong").orElse(null);
        if (last != null && last.isBefore(first)) form.reject("last", "place.closed.order");
        return new TalkTime(
                id,
                place.upkeep().organisation(),
                place.id(),
                guide,
                typed.isEmpty() ? guides.getOrDefault(guide, "") : typed,
                days.contains(day) ? Day.valueOf(day) : Day.MO,
                from,
                to,
                minutes,
                first,
                last);
    }

    private static LocalTime time(Form form, String name) {
        try {
            return LocalTime.parse(form.value(name));
        } catch (DateTimeParseException _) {
            form.reject(name, "place.talks.time.wrong");
            return LocalTime.MIN;
        }
    }
}
