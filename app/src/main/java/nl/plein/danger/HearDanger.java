package nl.plein.danger;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;

/** Hears in what somebody typed that they may be in danger. Rather once too often than once too few; nothing of it is kept. */
public final class HearDanger {

    private static final List<String> LANGUAGES = List.of("nl", "en", "tr", "ar", "pl", "uk");
    private static final int MOST_WORDS = 400;
    private static final int LONGEST_TEXT = 4000;
    private static final int SHORTEST_TORN = 7;
    private static final int SHORTEST_MISTYPED = 5;

    private static final HearDanger ALL = new HearDanger();

    private final List<Sayings> languages = LANGUAGES.stream().map(Sayings::new).toList();
    private final LookUp ordinary = new LookUp();

    private HearDanger() {
        Sayings.lines("ordinary").forEach(word -> ordinary.add(word, 0));
    }

    public static Heard in(String text) {
        if (text.isBlank()) return Heard.NOTHING;
        var words = Written.words(text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text);
        return words.isEmpty() ? Heard.NOTHING : ALL.hear(words.subList(0, Math.min(words.size(), MOST_WORDS)));
    }

    /** Whether search must leave this word as it is: it may be one of danger, and is never taken for another. */
    public static boolean keeps(String word) {
        return Written.words(word).stream().anyMatch(ALL::isGuarded);
    }

    private boolean isGuarded(String word) {
        return languages.stream().anyMatch(language -> numbers(language, word).get(Sayings.GUARDED));
    }

    private Heard hear(List<String> words) {
        var dangers = EnumSet.noneOf(Danger.class);
        var now = false;
        for (var language : languages) {
            var written = words.stream().map(language.words::exactly).toList();
            var at = places(language, words);
            var torn = torn(language, words);
            for (var saying : language.sayings) {
                if (!saying.now() && dangers.contains(saying.danger())) continue;
                if (!saying.isIn(at, words.size()) && !(saying.onlyWord() >= 0 && torn.get(saying.onlyWord()))) continue;
                if (written.stream().anyMatch(numbers -> numbers.get(saying.unless()))) continue;
                dangers.add(saying.danger());
                now |= saying.now();
            }
        }
        return dangers.isEmpty() ? Heard.NOTHING : new Heard(dangers, now);
    }

    private List<BitSet> places(Sayings language, List<String> words) {
        var places = new ArrayList<BitSet>();
        for (var number = 0; number < language.numbers(); number++) places.add(new BitSet());
        for (var at = 0; at < words.size(); at++) {
            var place = at;
            numbers(language, words.get(at)).stream().forEach(number -> places.get(number).set(place));
        }
        return places;
    }

    private BitSet numbers(Sayings language, String word) {
        var numbers = language.words.exactly(word);
        if (word.length() >= SHORTEST_MISTYPED && ordinary.exactly(word).isEmpty()) numbers.or(language.words.nearly(word));
        return numbers;
    }

    /** One word written as two: zelf moord. */
    private static BitSet torn(Sayings language, List<String> words) {
        var numbers = new BitSet();
        for (var at = 0; at + 1 < words.size(); at++) {
            var joined = words.get(at) + words.get(at + 1);
            if (joined.length() >= SHORTEST_TORN && words.get(at).length() > 1) numbers.or(language.words.exactly(joined));
        }
        return numbers;
    }
}
