package nl.plein.directory.edudex;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import nl.plein.directory.Day;
import nl.plein.directory.ListingContent.Session;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * When a course is. A session that begins on a day is a run; on which days of the week it is stands among the days of every
 * run, under a name that begins with that of its own run.
 */
final class WriteSchedule {

    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private final ObjectNode schedule;
    private final Clock clock;

    WriteSchedule(ObjectNode schedule, Clock clock) {
        this.schedule = schedule;
        this.clock = clock;
    }

    void write(List<Session> sessions) {
        for (var at = 0; at < sessions.size(); at++) {
            var session = sessions.get(at);
            var run = String.valueOf(at + 1);
            if (session.starts() != null) run(run, session.starts(), session.ends());
            for (var day : session.days()) day(run, session, day);
            if (session.days().isEmpty() && session.from() != null) day(run, session, null);
        }
    }

    /** A run must end; when nobody knows it, the day is the first one and not final. */
    private void run(String id, LocalDate starts, @Nullable LocalDate ends) {
        var run = array(schedule, "programRun").addObject().put("id", id).put("status", "application opened");
        run.putObject("startDate").put("date", starts.toString()).put("isFinal", true);
        run.putObject("endDate").put("date", (ends == null ? starts : ends).toString()).put("isFinal", ends != null);
    }

    private void day(String run, Session session, @Nullable Day day) {
        var first = session.starts() == null ? LocalDate.now(clock) : session.starts();
        var generic = array(schedule.withObject("genericProgramRun"), "courseDay")
                .addObject()
                .put("id", run + "/" + (day == null ? "any" : day.name()));
        if (day != null) generic.put("dayOfTheWeek", DAYS.get(day.ordinal()));
        if (session.from() != null) generic.put("startTime", time(session.from(), first));
        if (session.to() != null) generic.put("endTime", time(session.to(), first));
    }

    /** A time of the standard says how far it is from Greenwich. */
    private String time(LocalTime time, LocalDate first) {
        return "%s%s".formatted(time.toString().length() == 5 ? time + ":00" : time.toString(), first.atTime(time).atZone(clock.getZone()).getOffset());
    }

    private static ArrayNode array(ObjectNode parent, String name) {
        return parent.get(name) instanceof ArrayNode there ? there : parent.putArray(name);
    }
}
