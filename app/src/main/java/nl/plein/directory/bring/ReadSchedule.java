package nl.plein.directory.bring;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import nl.plein.directory.Day;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A schedule of HSDS: every week on these days. What comes in another rhythm is left out and told. */
final class ReadSchedule {

    private final JsonNode schedule;
    private final Taken taken;

    ReadSchedule(JsonNode schedule, Taken taken) {
        this.schedule = schedule;
        this.taken = taken;
    }

    Optional<ObjectNode> session() {
        var session = JsonNodeFactory.instance.objectNode();
        if (!isWeekly()) return Optional.empty();
        days(session);
        put(session, "from", time("opens_at"));
        put(session, "to", time("closes_at"));
        put(session, "starts", date("dtstart", "valid_from"));
        put(session, "ends", date("until", "valid_to"));
        return session.size() > 1 || !session.path("days").isEmpty() ? Optional.of(session) : Optional.empty();
    }

    Optional<ObjectNode> opening() {
        if (!isWeekly()) return Optional.empty();
        var opening = JsonNodeFactory.instance.objectNode();
        var from = time("opens_at");
        var to = time("closes_at");
        if (from == null || to == null) return Optional.empty();
        days(opening.put("from", from).put("to", to));
        return Optional.of(opening);
    }

    private boolean isWeekly() {
        var freq = schedule.path("freq").asString("WEEKLY").toUpperCase(Locale.ROOT);
        if (!Set.of("WEEKLY", "DAILY", "").contains(freq)) return false;
        taken.take(schedule, "freq");
        return true;
    }

    private void days(ObjectNode in) {
        var days = in.putArray("days");
        var written = taken.text(schedule, "byday", "weekday");
        if (written == null && schedule.path("freq").asString("").equalsIgnoreCase("DAILY")) {
            for (var day : Day.values()) days.add(day.name());
            return;
        }
        if (written == null) return;
        for (var day : Day.values())
            if (List.of(written.toUpperCase(Locale.ROOT).split("[,;\\s]+")).stream().anyMatch(one -> is(day, one))) days.add(day.name());
    }

    /** MO, 2MO, Monday, or the number of the day. */
    private static boolean is(Day day, String written) {
        if (written.matches("[1-7]")) return day.ordinal() == Integer.parseInt(written) - 1;
        return written.replaceAll("^[-+0-9]+", "").startsWith(day.name());
    }

    private @Nullable String time(String field) {
        var read = Optional.ofNullable(ReadHsds.text(schedule, field)).flatMap(Read::time);
        if (read.isPresent()) taken.take(schedule, field);
        return read.map(Object::toString).orElse(null);
    }

    private @Nullable String date(String... fields) {
        for (var field : fields) {
            var read = Optional.ofNullable(ReadHsds.text(schedule, field)).flatMap(Read::date);
            if (read.isEmpty()) continue;
            taken.take(schedule, field);
            return read.get().toString();
        }
        return null;
    }

    private static void put(ObjectNode in, String field, @Nullable String value) {
        if (value != null) in.put(field, value);
    }
}
