package nl.plein.directory.way;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.directory.search.PartOfDay;
import nl.plein.shared.Form;
import nl.plein.shared.Postcode;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * What somebody answered so far. Not to answer is always fine: that is null or empty. While somebody answers this stands in
 * the address and nowhere else; what cannot be read there was not answered.
 *
 * @param event key of a term, and so is subject
 * @param postcode four digits
 * @param not what somebody saw and does not want
 */
record Answers(
        @Nullable String event,
        Set<Help> help,
        @Nullable String subject,
        @Nullable Reading reading,
        @Nullable Having having,
        @Nullable PartOfDay part,
        @Nullable Company company,
        @Nullable String postcode,
        Set<UUID> not) {

    /** Who threw away so much is not helped by more of it. */
    private static final int MOST_NOT = 30;

    static Answers read(Form form) {
        return new Answers(
                key(form, "event"),
                some(form.values("help"), Help.values()),
                key(form, "subject"),
                one(form, "reading", Reading.values()),
                one(form, "having", Having.values()),
                one(form, "part", PartOfDay.values()),
                one(form, "company", Company.values()),
                Postcode.read(form.value("postcode")).map(Postcode::digits).orElse(null),
                form.values("not").stream().flatMap(typed -> id(typed).stream()).limit(MOST_NOT).collect(Collectors.toSet()));
    }

    /** As it was kept, see {@link #text}. */
    static Answers of(String text) {
        return read(Form.of(UriComponentsBuilder.newInstance().query(text).build().getQueryParams()));
    }

    /** The answers as they stand behind the question mark of an address; empty when there are none. */
    String text() {
        return all().entrySet().stream()
                .flatMap(answer -> answer.getValue().stream()
                        .map(value -> answer.getKey() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8)))
                .collect(Collectors.joining("&"));
    }

    /** The same with another answer to one question; without values it was not answered. */
    Answers with(Question question, String... values) {
        var all = new LinkedHashMap<>(all());
        all.put(question.key(), List.of(values));
        return read(Form.of(all));
    }

    /** With the words that took the place of those which the alliance has no more. */
    Answers as(Map<String, String> merged) {
        return new Answers(
                event == null ? null : merged.getOrDefault(event, event), help,
                subject == null ? null : merged.getOrDefault(subject, subject), reading, having, part, company, postcode, not);
    }

    Answers without(UUID thing) {
        var all = new LinkedHashMap<>(all());
        all.put("not", Stream.concat(not.stream(), Stream.of(thing)).map(UUID::toString).distinct().toList());
        return read(Form.of(all));
    }

    /** By the name of the question, in the order in which they are asked. */
    public Map<String, List<String>> all() {
        var all = new LinkedHashMap<String, List<String>>();
        put(all, Question.EVENT, event);
        if (!help.isEmpty()) all.put(Question.HELP.key(), help.stream().sorted().map(Help::name).toList());
        put(all, Question.SUBJECT, subject);
        put(all, Question.READING, reading);
        put(all, Question.HAVING, having);
        put(all, Question.PART, part);
        put(all, Question.COMPANY, company);
        put(all, Question.POSTCODE, postcode);
        if (!not.isEmpty()) all.put("not", not.stream().map(UUID::toString).sorted().toList());
        return all;
    }

    /** Whether this would help; who does not know what would help may be helped by all. */
    boolean wants(Help one) {
        return help.isEmpty() || help.contains(one);
    }

    private static void put(Map<String, List<String>> all, Question question, @Nullable Object answer) {
        if (answer != null) all.put(question.key(), List.of(answer.toString()));
    }

    private static @Nullable String key(Form form, String name) {
        return Optional.of(form.value(name)).filter(value -> value.matches("[a-z0-9][a-z0-9-]{0,60}")).orElse(null);
    }

    private static <E extends Enum<E>> @Nullable E one(Form form, String name, E[] values) {
        return some(form.values(name), values).stream().findFirst().orElse(null);
    }

    private static <E extends Enum<E>> Set<E> some(List<String> typed, E[] values) {
        return Stream.of(values).filter(value -> typed.contains(value.name())).collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
