package nl.plein.needs;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a person answered, by field. Names, addresses and numbers are answers too while a form is being filled in;
 * an {@link Entry} keeps only the {@link #profile()}, the rest goes to the module people.
 */
public record Answers(Map<String, List<String>> fields) {

    /** Ages at which another rule begins: 12 and 16 (consent), 18 (screening), 67 (pension). */
    public static final List<String> AGE_GROUPS = List.of("0-11", "12-15", "16-17", "18-29", "30-66", "67-120");

    /** What stays of the parent of a helper of 16 or 17 once a letter was sent. */
    public static final String PARENT_WAS_TOLD = "told";

    private static final Set<String> PERSONAL = Set.of(
            "given-name", "email", "phone", "guardian-name", "guardian-email", "arranger-name",
            "arranger-email", "parent-email");

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        fields = new TreeMap<>(fields);
    }

    public String one(String field) {
        var values = many(field);
        return values.isEmpty() ? "" : values.getFirst();
    }

    public List<String> many(String field) {
        return fields.getOrDefault(field, List.of());
    }

    public boolean has(String field, String value) {
        return many(field).contains(value);
    }

    public Answers with(Map<String, List<String>> more) {
        var all = new LinkedHashMap<>(fields);
        all.putAll(more);
        return new Answers(all);
    }

    /** The answers that say nothing of who the person is: these may be kept with the entry. */
    public Answers profile() {
        return new Answers(fields.entrySet().stream()
                .filter(field -> !PERSONAL.contains(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** The school level for one topic; nothing when it was not asked or is not said for this one. */
    public String levelOf(String topic) {
        if (!one("level").equals(SchoolLevel.BY_TOPIC)) return one("level");
        return many("levels").stream()
                .filter(level -> level.startsWith(topic + ":"))
                .map(level -> level.substring(topic.length() + 1))
                .findFirst()
                .orElse("");
    }

    /** Who the person is, who arranges it and who is the parent, as it was filled in: this stays with the entry and is no proof. */
    public Answers personal() {
        return new Answers(fields.entrySet().stream()
                .filter(field -> PERSONAL.contains(field.getKey()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Under 16: a parent or guardian confirms. Source: UAVG article 5, GDPR article 8. */
    public boolean needsGuardian() {
        return AGE_GROUPS.indexOf(one("age")) < 2 && !one("age").isEmpty();
    }

    /** Under 18: whoever helps must be screened. */
    public boolean isMinor() {
        return AGE_GROUPS.indexOf(one("age")) < 3 && !one("age").isEmpty();
    }

    /**
     * Where somebody can meet others. Who is under 18 and helps meets nobody at home: the asker was not screened, and no
     * parent of theirs is there.
     */
    public List<String> ways(Side side) {
        return many("where").stream().filter(way -> side == Side.NEED || !isMinor() || !way.equals("home")).toList();
    }

    /** How many people a helper can help at the same time. */
    public int capacity() {
        return one("capacity").isEmpty() ? 1 : Integer.parseInt(one("capacity"));
    }
}
