package nl.plein.directory.search;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import nl.plein.directory.rank.Rank;
import org.junit.jupiter.api.Test;

/** What is shown, and in which order, serves who searches. Who offers something cannot change it, by name or by money. */
class EgolessTest {

    private static final List<String> WORDS =
            List.of("koken", "taal", "cursus", "geld", "schulden", "wandelen", "samen", "computer", "kinderen", "rouw");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** A rule that no class breaks can still be one that looks at no class: this one would see the search around it. */
    @Test
    void whatRanksKnowsNothingButNumbers() {
        var ranking = new ClassFileImporter().importPackages("nl.plein.directory.rank");
        assertThat(ranking).hasSizeGreaterThanOrEqualTo(2);
        classes().should().onlyDependOnClassesThat().resideInAnyPackage("nl.plein.directory.rank", "java..").check(ranking);
    }

    @Test
    void permutingWhoOffersChangesNoOrder() {
        var random = new Random(7);
        for (var round = 0; round < 40; round++) {
            var names = new ArrayList<String>();
            for (var one = 0; one < 30; one++) names.add("Initiatief " + one + " " + WORDS.get(one % WORDS.size()));
            var texts = texts(random, names.size());
            var before = index(names, texts);
            Collections.shuffle(names, random);
            var after = index(names, texts);
            for (var word : WORDS)
                assertThat(after.keys(after.find(Asked.words(word + " samen"), TODAY, 30)))
                        .isEqualTo(before.keys(before.find(Asked.words(word + " samen"), TODAY, 30)));
            assertThat(after.keys("")).isEqualTo(before.keys(""));
        }
    }

    @Test
    void whatIsAsGoodTakesTurns() {
        var some = new SomeIndex();
        for (var one = 0; one < 5; one++) some.listing("same " + one, "{\"name\":\"Samen koken\"}");
        some.build();
        var first = new HashMap<String, Integer>();
        for (var day = 0; day < 100; day++)
            first.merge(some.keys(some.find(Asked.words("koken"), TODAY.plusDays(day % 80), 10)).getFirst(), 1, Integer::sum);
        assertThat(first).hasSize(5);
        assertThat(first.values()).allMatch(days -> days >= 8);
        assertThat(some.keys("koken")).isEqualTo(some.keys("koken"));
    }

    @Test
    void turnsAreFairOverAYear() {
        var random = new Random(11);
        var listings = random.longs(10).toArray();
        var first = new int[listings.length];
        for (var day = 0; day < 3650; day++) {
            var best = 0;
            for (var one = 1; one < listings.length; one++)
                if (Rank.turn(listings[one], TODAY.plusDays(day)) < Rank.turn(listings[best], TODAY.plusDays(day))) best = one;
            first[best]++;
        }
        // 365 each; five standard deviations of chance is 91
        assertThat(Arrays.stream(first)).allMatch(days -> days > 274 && days < 456);
    }

    private static List<String> texts(Random random, int many) {
        var texts = new ArrayList<String>();
        for (var one = 0; one < many; one++) {
            var words = new HashSet<String>();
            for (var word = 0; word < 4; word++) words.add(WORDS.get(random.nextInt(WORDS.size())));
            texts.add("{\"name\":\"%s\"}".formatted(String.join(" ", words)));
        }
        return texts;
    }

    private static SomeIndex index(List<String> initiatives, List<String> texts) {
        var some = new SomeIndex();
        for (var name : initiatives) some.initiative(name, "{\"name\":\"%s\"}".formatted(name));
        for (var one = 0; one < texts.size(); one++) some.listing("listing " + one, texts.get(one), SomeIndex.NOW, initiatives.get(one));
        return some.build();
    }
}
