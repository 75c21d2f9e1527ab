package nl.plein.directory.gaps;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Sums are right, whatever is offered. */
class NumbersTest {

    private static final List<String> WHERE = List.of("6131", "6132", "6161", Where.ONLINE, Where.NOWHERE);
    private static final List<String> SUBJECTS = List.of("geld", "taal", "werk", "eten", Numbers.NOT_SAID);
    private static final List<String> PEOPLE = List.of("ouders", "jongeren", "iedereen", Numbers.NOT_SAID);

    @Test
    void allCellsTogetherAreEveryListingOnceForEachDistrictAndSubject() {
        for (var seed = 0; seed < 500; seed++) {
            var offered = SomeOffers.atRandom(new Random(seed)).offered();
            var numbers = new Numbers(offered, Set.of());
            var sum = WHERE.stream().mapToInt(where -> SUBJECTS.stream().mapToInt(subject -> numbers.listings(where, subject, null)).sum()).sum();
            assertThat(sum).as("seed %d", seed).isEqualTo(offered.stream()
                    .flatMap(one -> where(one).flatMap(where -> orNone(one.subjects()).map(subject -> one.listing() + where + subject)))
                    .collect(toSet())
                    .size());
        }
    }

    @Test
    void inASumOfARowOrColumnEachListingCountsOnce() {
        for (var seed = 0; seed < 500; seed++) {
            var offered = SomeOffers.atRandom(new Random(seed)).offered();
            var numbers = new Numbers(offered, Set.of());
            assertThat(numbers.listings(null, null, null)).isEqualTo(offered.size());
            for (var where : WHERE)
                for (var people : PEOPLE)
                    assertThat(numbers.listings(where, null, people)).as("seed %d", seed).isEqualTo((int) offered.stream()
                            .filter(one -> where(one).anyMatch(where::equals))
                            .filter(one -> orNone(one.forWhom()).anyMatch(people::equals))
                            .count());
            for (var subject : SUBJECTS)
                assertThat(numbers.listings(null, subject, null)).isEqualTo((int) offered.stream()
                        .filter(one -> orNone(one.subjects()).anyMatch(subject::equals))
                        .count());
        }
    }

    @Test
    void aDistrictWithAPlaceAndNothingElseHasARowOfNothing() {
        var numbers = new Numbers(List.of(), Set.of("6142"));
        assertThat(numbers.districts()).containsExactly("6142");
        assertThat(numbers.listings("6142", "geld", null)).isZero();
    }

    private static Stream<String> where(Offered one) {
        if (one.districts().isEmpty() && !one.online()) return Stream.of(Where.NOWHERE);
        return Stream.concat(one.districts().stream(), one.online() ? Stream.of(Where.ONLINE) : Stream.empty());
    }

    private static Stream<String> orNone(Set<String> keys) {
        return keys.isEmpty() ? Stream.of(Numbers.NOT_SAID) : keys.stream();
    }
}
