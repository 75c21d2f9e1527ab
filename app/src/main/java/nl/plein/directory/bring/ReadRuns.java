package nl.plein.directory.bring;

import static nl.plein.directory.bring.ReadHsds.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.plein.directory.Day;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * When a programme is: its runs, and the days of the week of all runs. A day whose name begins with that of a run, as in
 * 1/TU, belongs to that run; days that belong to no run make a session that goes on.
 */
final class ReadRuns {

    private static final Set<String> OVER = Set.of("finished", "cancelled", "canceled", "application closed");
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private final JsonNode schedule;
    private final Draft draft;

    /** By the run they belong to, or else by their hours. */
    private final Map<String, List<JsonNode>> days = new LinkedHashMap<>();

    ReadRuns(JsonNode schedule, Draft draft) {
        this.schedule = schedule;
        this.draft = draft;
    }

    void read() {
        for (var day : ReadProgrammes.first(schedule.path("genericProgramRun")).path("courseDay"))
            days.computeIfAbsent(belongsTo(day), _ -> new ArrayList<>()).add(day);
        var when = draft.content.putArray("when");
        var ofAllRuns = days.size() == 1 && !isOfOneRun(days.values().iterator().next().getFirst()) ? days.keySet().iterator().next() : null;
        for (var run : schedule.path("programRun")) {
            if (OVER.contains(run.path("status").asString(""))) continue;
            var session = when.addObject();
            var own = days.remove(run.path("id").asString(""));
            days(session, own == null && ofAllRuns != null ? days.get(ofAllRuns) : own);
            dates(session, run);
        }
        if (ofAllRuns != null && !when.isEmpty()) days.clear();
        days.values().forEach(left -> days(when.addObject(), left));
    }

    private static String belongsTo(JsonNode day) {
        var id = day.path("id").asString("");
        if (isOfOneRun(day)) return id.substring(0, id.indexOf('/'));
        return day.path("startTime").asString("") + "-" + day.path("endTime").asString("");
    }

    private static boolean isOfOneRun(JsonNode day) {
        return day.path("id").asString("").indexOf('/') > 0;
    }

    private void days(ObjectNode session, @Nullable List<JsonNode> some) {
        var names = session.putArray("days");
        if (some == null) return;
        some.stream()
                .map(day -> DAYS.indexOf(day.path("dayOfTheWeek").asString("")))
                .filter(number -> number >= 0)
                .map(number -> Day.values()[number].name())
                .distinct()
                .forEach(names::add);
        time(some.getFirst(), "startTime").ifPresent(time -> session.put("from", time));
        time(some.getFirst(), "endTime").ifPresent(time -> session.put("to", time));
    }

    private static Optional<String> time(JsonNode day, String field) {
        return Optional.ofNullable(text(day, field)).flatMap(Read::time).map(Object::toString);
    }

    /** An end that is not final and is the first day stands for one that nobody knows. */
    private void dates(ObjectNode session, JsonNode run) {
        var starts = date(run.path("startDate"));
        var ends = date(run.path("endDate"));
        starts.ifPresent(date -> session.put("starts", date));
        if (ends.equals(starts) && !run.path("endDate").path("isFinal").asBoolean(true)) return;
        ends.ifPresent(date -> session.put("ends", date));
    }

    private Optional<String> date(JsonNode when) {
        var written = when.isString() ? when.asString() : text(when, "date");
        if (written == null) return Optional.empty();
        var read = Read.date(written).map(Object::toString);
        if (read.isEmpty()) draft.leave("bring.left.date", written);
        return read;
    }
}
