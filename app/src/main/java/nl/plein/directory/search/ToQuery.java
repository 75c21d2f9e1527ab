package nl.plein.directory.search;

import static org.apache.lucene.search.BooleanClause.Occur.FILTER;
import static org.apache.lucene.search.BooleanClause.Occur.MUST;
import static org.apache.lucene.search.BooleanClause.Occur.SHOULD;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.plein.danger.Danger;
import nl.plein.danger.HearDanger;
import nl.plein.directory.Freshness;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/** From what somebody asks to what the index understands: words that help, and choices that must fit. */
final class ToQuery {

    private static final float PART_OF_TYPED = 0.8f;
    private static final float MEANT = 0.7f;
    private static final float MEANS_THE_SAME = 0.8f;

    private static final float PART_MEANS_THE_SAME = 0.3f;

    /** Whoever may be in danger looks for a way out of it, whatever else they typed. */
    private static final float OUT_OF_DANGER = 4f;

    private static final Map<Danger, List<String>> DANGER = Analysis.lines("danger-nl.txt")
            .map(line -> line.split(" ", 2))
            .collect(Collectors.toMap(line -> Danger.valueOf(line[0]), line -> Analysis.of(Analysis.DUTCH, line[1])));

    /** A word in so many of all things counts the least. */
    private static final float EVERYWHERE = 0.25f;

    private static final float LEAST = 0.4f;

    /** Red, in being in the red, says little by itself. */
    private static final float PART_OF_SAYING = 0.3f;

    /** Of several ways to find the same word the best counts, and of the others a little. */
    private static final float OTHERS = 0.1f;

    private final Lists lists;
    private final LocalDate today;

    ToQuery(Lists lists, LocalDate today) {
        this.lists = lists;
        this.today = today;
    }

    Query listings(Asked asked, List<TypedWord> words) {
        var query = new BooleanQuery.Builder();
        if (!words.isEmpty()) query.add(anyOf(words, HearDanger.in(asked.words()).dangers()), MUST);
        query.add(is(Fields.TYPE, Fields.Type.LISTING), FILTER);
        query.add(LongField.newRangeQuery(Fields.ASSURED, Freshness.foundSince(today).toEpochDay(), Long.MAX_VALUE), FILTER);
        query.add(LongField.newRangeQuery(Fields.ENDS, today.toEpochDay(), Long.MAX_VALUE), FILTER);
        choices(asked).forEach(choice -> query.add(choice, FILTER));
        return query.build();
    }

    /** Initiatives or places, by most of their name. */
    Query named(Fields.Type type, List<TypedWord> words) {
        var query = new BooleanQuery.Builder();
        words.forEach(word -> query.add(spelled(word), SHOULD));
        query.setMinimumNumberShouldMatch((words.size() * 2 + 2) / 3);
        query.add(is(Fields.TYPE, type), FILTER);
        return query.build();
    }

    private Query anyOf(List<TypedWord> words, Set<Danger> dangers) {
        var query = new BooleanQuery.Builder();
        for (var danger : dangers) query.add(new BoostQuery(sum(DANGER.get(danger)), OUT_OF_DANGER), SHOULD);
        var matches = lists.synonyms().in(words.stream().map(TypedWord::known).toList());
        for (var at = 0; at < words.size(); at++) {
            var place = at;
            var together = matches.stream().anyMatch(match -> match.severalWords() && match.has(place));
            query.add(new BoostQuery(spelled(words.get(at)), together ? PART_OF_SAYING : weight(words.get(at))), SHOULD);
        }
        for (var match : matches) query.add(new BoostQuery(same(match), MEANS_THE_SAME), SHOULD);
        for (var word : words)
            for (var match : lists.synonyms().in(word.parts())) query.add(new BoostQuery(same(match), PART_MEANS_THE_SAME), SHOULD);
        return query.build();
    }

    /** On top of what the index does: several words that are everywhere do not outweigh the one that says what it is about. */
    private static float weight(TypedWord word) {
        return 1 - (1 - LEAST) * Math.min(1, word.share() / EVERYWHERE);
    }

    private static Query spelled(TypedWord word) {
        var ways = new ArrayList<Query>();
        ways.add(stem(word.stem()));
        for (var english : Analysis.of(Analysis.ENGLISH, word.word())) ways.add(is(Fields.ENGLISH, english));
        if (!word.parts().isEmpty()) ways.add(new BoostQuery(sum(word.parts()), PART_OF_TYPED));
        for (var meant : word.meant())
            for (var stem : Analysis.stem(meant)) ways.add(new BoostQuery(stem(stem), MEANT));
        return new DisjunctionMaxQuery(ways, OTHERS);
    }

    private static Query same(SynonymGroups.Match match) {
        var ways = new ArrayList<Query>();
        for (var member : match.others()) ways.add(member.stems().size() == 1 ? stem(member.stems().getFirst()) : all(member.stems()));
        return new DisjunctionMaxQuery(ways, OTHERS);
    }

    private static Query stem(String stem) {
        return is(Fields.TEXT, stem);
    }

    /** Together they count as much as one word. */
    private static Query sum(List<String> stems) {
        var query = new BooleanQuery.Builder();
        stems.forEach(stem -> query.add(new BoostQuery(stem(stem), 1f / stems.size()), SHOULD));
        return query.build();
    }

    private static Query all(List<String> stems) {
        var query = new BooleanQuery.Builder();
        stems.forEach(stem -> query.add(new BoostQuery(stem(stem), 1f / stems.size()), MUST));
        return query.build();
    }

    private Collection<Query> choices(Asked asked) {
        var choices = new ArrayList<Query>();
        add(choices, Fields.KIND, asked.kind());
        add(choices, Fields.SUBJECT, lists.current(asked.subject()));
        add(choices, Fields.EVENT, lists.current(asked.event()));
        add(choices, Fields.FOR_WHOM, lists.current(asked.forWhom()));
        add(choices, Fields.DISTRICT, asked.district());
        add(choices, Fields.LANGUAGE, asked.language());
        add(choices, Fields.LEVEL, asked.level());
        add(choices, Fields.DEVICE, asked.device());
        add(choices, Fields.LICENCE, asked.licence());
        add(choices, Fields.ONLINE, asked.online() ? Fields.YES : null);
        add(choices, Fields.FREE, asked.free() ? Fields.YES : null);
        add(choices, Fields.WHEN, when(asked));
        if (asked.from() != null && asked.within() != null)
            choices.add(LatLonPoint.newDistanceQuery(
                    Fields.SPOT, asked.from().latitude(), asked.from().longitude(), asked.within() * 1000.0));
        return choices;
    }

    private static @Nullable String when(Asked asked) {
        if (asked.day() == null) return asked.part() == null ? null : asked.part().name();
        return asked.part() == null ? asked.day().name() : asked.day() + " " + asked.part();
    }

    private static void add(Collection<Query> choices, String field, @Nullable Object value) {
        if (value != null) choices.add(is(field, value));
    }

    private static Query is(String field, Object value) {
        return new TermQuery(new Term(field, value.toString()));
    }
}
