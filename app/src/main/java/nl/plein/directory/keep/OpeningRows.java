package nl.plein.directory.keep;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.plein.directory.Day;
import nl.plein.directory.PlaceContent.Opening;
import nl.plein.shared.Form;
import org.jspecify.annotations.Nullable;

/** Opening hours as rows of a form: for each day of the week a few times from and to, of which most stay empty. */
class OpeningRows {

    static final int A_DAY = 3;

    /** Who is open until later than this is open until the next morning, or made a mistake. */
    private static final LocalTime LATEST = LocalTime.of(6, 0);

    private record Span(LocalTime from, LocalTime to) {}

    private OpeningRows() {}

    static void put(Map<String, List<String>> fields, List<Opening> open) {
        perDay(open).forEach((day, spans) -> {
            for (var at = 0; at < Math.min(spans.size(), A_DAY); at++) {
                fields.put(name(day, at, "from"), List.of(spans.get(at).from().toString()));
                fields.put(name(day, at, "to"), List.of(spans.get(at).to().toString()));
            }
        });
    }

    /**
     * What is wrong stands in the form.
     *
     * @param before as it was: what was not changed stays as it was written, so that it counts as no correction
     */
    static List<Opening> read(Form form, List<Opening> before) {
        var days = new LinkedHashMap<Day, List<Span>>();
        for (var day : Day.values()) {
            var spans = new ArrayList<Span>();
            for (var at = 0; at < A_DAY; at++) {
                var span = span(form, name(day, at, "from"), name(day, at, "to"));
                if (span != null) spans.add(span);
            }
            if (!spans.isEmpty()) days.put(day, spans);
        }
        return days.equals(perDay(before)) ? before : together(days);
    }

    private static @Nullable Span span(Form form, String from, String to) {
        if (form.value(from).isEmpty() && form.value(to).isEmpty()) return null;
        var begins = time(form, from);
        var ends = time(form, to);
        if (begins == null || ends == null) return null;
        if (ends.isBefore(begins) && ends.isAfter(LATEST)) form.reject(to, "place.open.order");
        return new Span(begins, ends);
    }

    private static @Nullable LocalTime time(Form form, String name) {
        try {
            return LocalTime.parse(form.value(name));
        } catch (DateTimeParseException _) {
            form.reject(name, "place.open.both");
            return null;
        }
    }

    private static Map<Day, List<Span>> perDay(List<Opening> open) {
        var days = new LinkedHashMap<Day, List<Span>>();
        for (var day : Day.values()) {
            var spans = open.stream()
                    .filter(one -> one.days().contains(day))
                    .map(one -> new Span(one.from(), one.to()))
                    .sorted((one, other) -> one.from().compareTo(other.from()))
                    .toList();
            if (!spans.isEmpty()) days.put(day, spans);
        }
        return days;
    }

    /** Days with the same time stand together, in the order of the first of them. */
    private static List<Opening> together(Map<Day, List<Span>> days) {
        var bySpan = new LinkedHashMap<Span, List<Day>>();
        days.forEach((day, spans) -> spans.forEach(span -> bySpan.computeIfAbsent(span, _ -> new ArrayList<>()).add(day)));
        return bySpan.entrySet().stream()
                .map(one -> new Opening(one.getValue(), one.getKey().from(), one.getKey().to()))
                .toList();
    }

    static String name(Day day, int at, String part) {
        return "open-" + day + "-" + at + "-" + part;
    }
}
