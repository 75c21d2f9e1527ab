package nl.plein.directory.way;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.plein.directory.ListingContent;
import nl.plein.directory.PlaceContent;
import org.jspecify.annotations.Nullable;

/**
 * Says why something is a step for somebody, in what they answered; and what does not fit.
 *
 * @param key of the message, without its beginning way.why
 */
record Why(String key, List<Object> with) {

    static Why of(String key, Object... with) {
        return new Why(key, List.of(with));
    }

    /** @param words of the terms, by their keys */
    static List<Why> listing(Answers answers, ListingContent content, @Nullable Double kilometres, Map<String, String> words) {
        var all = new ArrayList<Why>();
        var told = Stream.of(told(content.events(), answers.event(), words), told(content.subjects(), answers.subject(), words))
                .flatMap(Optional::stream)
                .toArray();
        if (told.length == 1) all.add(of("term", told));
        if (told.length == 2) all.add(of("terms", told));
        if (all.isEmpty()) all.add(answers.help().isEmpty() ? of("fits") : of("kind." + content.kind()));
        addDistance(all, kilometres);
        if (answers.part() != null && !content.when().isEmpty() && Fit.isThen(answers, content)) all.add(of("part." + answers.part()));
        if (answers.company() != null && Fit.isInCompany(answers, content)) all.add(of("company." + answers.company()));
        if (answers.reading() == Reading.LISTEN && content.listen()) all.add(of("listen"));
        if (answers.having() == Having.PHONE && !content.devices().isEmpty() && Fit.isPossible(answers, content)) all.add(of("phone"));
        return all;
    }

    static List<Why> talk(Answers answers, PlaceContent content, @Nullable Double kilometres) {
        var all = new ArrayList<Why>();
        all.add(of("talk"));
        addDistance(all, kilometres);
        if (answers.part() != null && !content.open().isEmpty() && Fit.isOpenThen(answers, content)) all.add(of("part." + answers.part()));
        return all;
    }

    private static Optional<String> told(List<String> keys, @Nullable String answer, Map<String, String> words) {
        return Optional.ofNullable(answer).filter(keys::contains).map(key -> words.getOrDefault(key, key));
    }

    private static void addDistance(List<Why> all, @Nullable Double kilometres) {
        if (kilometres != null) all.add(kilometres < 1 ? of("near") : of("kilometres", Math.round(kilometres)));
    }

    /** Somebody who can only come in the evening should read at once that this is in the morning. */
    static List<Why> but(Answers answers, boolean then) {
        return then || answers.part() == null ? List.of() : List.of(of("not." + answers.part()));
    }
}
