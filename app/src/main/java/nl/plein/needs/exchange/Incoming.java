package nl.plein.needs.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.plein.needs.Answers;
import nl.plein.needs.Kind;
import nl.plein.needs.Side;
import nl.plein.needs.ask.Question;
import org.jspecify.annotations.Nullable;

/**
 * A need or an offer on its way in or out, with everything that would be on its form and nothing else.
 *
 * @param since the day from which the waiting time counts, or null: from today
 */
record Incoming(Side side, Kind kind, Answers answers, @Nullable LocalDate since) {

    Incoming {
        answers = new Answers(asked(side, kind, answers));
    }

    /** Answers to questions that this form does not ask are left out, as are addresses that will not be used. */
    private static Map<String, List<String>> asked(Side side, Kind kind, Answers answers) {
        var fields = Question.of(asking(side, kind, answers)).stream()
                .flatMap(question -> question.fields().stream())
                .collect(Collectors.toSet());
        var kept = new TreeMap<String, List<String>>();
        answers.fields().forEach((field, values) -> {
            if (fields.contains(field) && !values.isEmpty()) kept.put(field, values);
        });
        if (!answers.has("contact", "mail")) kept.remove("email");
        if (!answers.has("contact", "phone")) kept.remove("phone");
        return kept;
    }

    private static Question.Asking asking(Side side, Kind kind, Answers answers) {
        // a row without "for whom", but with somebody who arranges it, came in by that door
        var arranged = answers.one("for").isEmpty() && !answers.one("arranger-name").isEmpty();
        return new Question.Asking(kind, side, arranged, answers);
    }

    Question.Asking asking() {
        return asking(side, kind, answers);
    }

    /** The same for the same row, whatever order, language or capitals its words had. */
    String fingerprint() {
        var line = new StringBuilder().append(side).append('\n').append(kind.key()).append('\n').append(since);
        answers.fields().forEach((field, values) -> {
            var tidy = values.stream().map(value -> value.strip().replaceAll("\\s+", " ")).collect(Collectors.toCollection(TreeSet::new));
            line.append('\n').append(field).append('=').append(String.join("\t", tidy));
        });
        try {
            var hash = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(hash.digest(line.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
