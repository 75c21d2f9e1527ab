package plein.matching.replay;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import plein.matching.files.Json;
import plein.matching.files.Refused;
import plein.matching.profile.SkillOffer;
import plein.matching.profile.SkillWish;

/**
 * The requests of pupils and the offers of helpers in the order in which they came, read from two JSON exports. A record
 * that cannot be understood is left out and reported; it never stops the run.
 */
public record History(List<Request> requests, List<Offer> offers, List<Refused> refused) {

    /** One row is one pupil who asks once; the same pupil may ask again. */
    public record Request(int row, String pupil, Instant at, List<SkillWish> subjects) {}

    /** One row is one helper who has room for one pupil more. */
    public record Offer(int row, String helper, Instant at, List<SkillOffer> subjects) {}

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSS][.SS][.S]");

    public static History read(Path pupils, Path helpers) throws IOException {
        return read(Files.readString(pupils), Files.readString(helpers));
    }

    static History read(String pupils, String helpers) {
        var refused = new ArrayList<Refused>();
        var requests = new ArrayList<Request>();
        var offers = new ArrayList<Offer>();
        each("pupils", pupils, refused, (row, record) -> requests.add(request(row, record)));
        each("helpers", helpers, refused, (row, record) -> offers.add(offer(row, record)));
        requests.sort(Comparator.comparing(Request::at));
        offers.sort(Comparator.comparing(Offer::at));
        return new History(requests, offers, refused);
    }

    private interface Take {
        void take(int row, Map<?, ?> record);
    }

    private static void each(String name, String text, List<Refused> refused, Take take) {
        if (!(Json.read(text) instanceof List<?> records)) throw new IllegalArgumentException(name + ": a list of records expected");
        for (int row = 1; row <= records.size(); row++) {
            try {
                if (!(records.get(row - 1) instanceof Map<?, ?> record)) throw new IllegalArgumentException("no record");
                take.take(row, record);
            } catch (IllegalArgumentException wrong) {
                refused.add(new Refused(name, row, wrong.getMessage()));
            }
        }
    }

    private static Request request(int row, Map<?, ?> record) {
        int grade = grade(record.get("grade"));
        var subjects = new ArrayList<SkillWish>();
        for (var subject : subjects(record)) {
            subjects.add(new SkillWish(name(subject), grade, Boolean.TRUE.equals(subject.get("mandatory"))));
        }
        return new Request(row, id(record), when(record), List.copyOf(subjects));
    }

    private static Offer offer(int row, Map<?, ?> record) {
        var subjects = new ArrayList<SkillOffer>();
        for (var subject : subjects(record)) {
            if (!(subject.get("minGrade") instanceof Long from && subject.get("maxGrade") instanceof Long to)) {
                throw new IllegalArgumentException("subject without a grade range: " + name(subject));
            }
            subjects.add(new SkillOffer(name(subject), from.intValue(), to.intValue()));
        }
        return new Offer(row, id(record), when(record), List.copyOf(subjects));
    }

    /** Their export carries the list of subjects as JSON in a string. */
    private static List<Map<?, ?>> subjects(Map<?, ?> record) {
        if (!(record.get("subjects") instanceof String text)) throw new IllegalArgumentException("no subjects");
        if (!(Json.read(text) instanceof List<?> list) || list.isEmpty()) throw new IllegalArgumentException("no subjects");
        var subjects = new ArrayList<Map<?, ?>>();
        for (var each : list) {
            if (!(each instanceof Map<?, ?> subject)) throw new IllegalArgumentException("a subject that is no record");
            subjects.add(subject);
        }
        return subjects;
    }

    private static String name(Map<?, ?> subject) {
        if (subject.get("name") instanceof String name && !name.isBlank()) return name;
        throw new IllegalArgumentException("a subject without a name");
    }

    private static String id(Map<?, ?> record) {
        if (record.get("id") instanceof Long id) return id.toString();
        throw new IllegalArgumentException("no id");
    }

    private static int grade(Object grade) {
        if (grade instanceof String text && text.matches("\\d{1,2}\\. Klasse")) return Integer.parseInt(text.substring(0, text.indexOf('.')));
        throw new IllegalArgumentException("no grade: " + grade);
    }

    private static Instant when(Map<?, ?> record) {
        try {
            return LocalDateTime.parse(String.valueOf(record.get("requestAt")), WHEN).toInstant(ZoneOffset.UTC);
        } catch (DateTimeParseException _) {
            throw new IllegalArgumentException("no moment: " + record.get("requestAt"));
        }
    }
}
