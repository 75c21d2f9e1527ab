package nl.plein.needs.kind;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.plein.needs.Kind;

/** Topics as a coordinator types them: one a line, in Dutch and after an equals sign in English. */
class TopicLines {

    private TopicLines() {}

    static String write(List<Kind.Topic> topics) {
        return topics.stream()
                .map(topic -> topic.name().nl().equals(topic.name().en())
                        ? topic.name().nl()
                        : topic.name().nl() + " = " + topic.name().en())
                .collect(Collectors.joining("\n"));
    }

    /** A topic that was there before keeps its key, under which people chose it, as long as one of its names stays. */
    static List<Kind.Topic> read(String typed, List<Kind.Topic> before) {
        var topics = new ArrayList<Kind.Topic>();
        var keys = new HashSet<String>();
        for (var line : typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList()) {
            var name = name(line);
            var key = before.stream()
                    .filter(topic -> topic.name().nl().equalsIgnoreCase(name.nl())
                            || topic.name().en().equalsIgnoreCase(name.en()))
                    .map(Kind.Topic::key)
                    .filter(known -> !keys.contains(known))
                    .findFirst()
                    .orElseGet(() -> newKey(name, keys, before));
            if (keys.add(key)) topics.add(new Kind.Topic(key, name));
        }
        return topics;
    }

    private static Kind.Text name(String line) {
        var names = line.split("=", 2);
        var nl = names[0].strip();
        var en = names.length == 2 ? names[1].strip() : "";
        return new Kind.Text(nl.isEmpty() ? en : nl, en.isEmpty() ? nl : en);
    }

    private static String newKey(Kind.Text name, HashSet<String> keys, List<Kind.Topic> before) {
        var word = Normalizer.normalize(name.en().toLowerCase(Locale.ROOT), Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        var stem = word.isEmpty() ? "topic" : word.substring(0, Math.min(30, word.length()));
        var key = stem;
        for (var number = 2; isTaken(key, keys, before); number++) key = stem + "-" + number;
        return key;
    }

    private static boolean isTaken(String key, HashSet<String> keys, List<Kind.Topic> before) {
        return keys.contains(key) || before.stream().anyMatch(topic -> topic.key().equals(key));
    }
}
