package nl.plein.matching.reasons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.plein.matching.town.UrgencyOf;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import plein.matching.Score;
import plein.matching.profile.Condition;
import plein.matching.profile.Unmatched;

/** Says in words what matching-core found: why this pair, why not that one, why now. */
@Component
public class Reasons {

    /** More than this many would be read by nobody. */
    private static final int MOST_LOOSENINGS = 3;

    private final MessageSource messages;

    Reasons(MessageSource messages) {
        this.messages = messages;
    }

    /** One term of a score: how well it fits, from 0 to 100. */
    public record Bar(String label, int percent) {}

    public List<Bar> bars(Score score, Locale locale) {
        return score.terms().stream()
                .map(term -> new Bar(word("term." + term.name(), locale), term.value() / 10))
                .toList();
    }

    /** How well a pair fits as a whole, from 0 to 100. */
    public static int percent(Score score) {
        return score.total() * 100 / Score.MAX;
    }

    /** "waits 120 days; no laptop, little Dutch at home" */
    public String urgency(UrgencyOf.Reasons reasons, Locale locale) {
        var waits = word("urgency.waits", locale, reasons.waitingDays());
        if (reasons.barriers().isEmpty()) return waits;
        var barriers = reasons.barriers().stream()
                .map(barrier -> messages.getMessage("barrier." + barrier, null, barrier, locale))
                .collect(Collectors.joining(", "));
        return waits + "; " + barriers;
    }

    public List<String> conditions(Collection<Condition> conditions, Locale locale) {
        return conditions.stream().map(condition -> word("condition." + key(condition), locale)).toList();
    }

    /** From all helpers of a kind to nobody, one sentence for every condition at which some are lost. */
    public List<String> whyNot(Unmatched unmatched, Locale locale) {
        var sentences = new ArrayList<String>();
        sentences.add(word("why-not.of-kind", locale, unmatched.ofKind()));
        var left = unmatched.ofKind();
        for (var step : unmatched.narrowing()) {
            if (step.left() == left) continue;
            left = step.left();
            sentences.add(word("why-not." + key(step.condition()), locale, left));
            if (left == 0) break;
        }
        if (unmatched.allTaken()) sentences.add(word("why-not.all-taken", locale, unmatched.fitting()));
        return sentences;
    }

    /** What would help most: conditions that alone keep helpers away, those that keep most away first. */
    public List<String> whatWouldHelp(Unmatched unmatched, Locale locale) {
        return unmatched.blockedBy1().entrySet().stream()
                .filter(blocked -> !blocked.getKey().protects())
                .sorted(Map.Entry.<Condition, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_LOOSENINGS)
                .map(blocked -> word("would-help." + key(blocked.getKey()), locale, blocked.getValue()))
                .toList();
    }

    private static String key(Condition condition) {
        return condition.name().toLowerCase(Locale.ROOT);
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
