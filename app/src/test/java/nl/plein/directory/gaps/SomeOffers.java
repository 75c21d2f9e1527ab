package nl.plein.directory.gaps;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Listings of which a test names only what counts. */
final class SomeOffers {

    private final List<Offered> offered = new ArrayList<>();

    SomeOffers with(String initiative, String subject, String forWhom, String district) {
        return with(initiative, Set.of(subject), Set.of(forWhom), false, Set.of(district));
    }

    SomeOffers online(String subject, String forWhom) {
        return with("online", Set.of(subject), Set.of(forWhom), true, Set.of());
    }

    SomeOffers with(String initiative, Set<String> subjects, Set<String> forWhom, boolean online, Set<String> districts) {
        var id = new UUID(0, initiative.hashCode());
        offered.add(new Offered(UUID.randomUUID(), id, subjects, forWhom, online, districts));
        return this;
    }

    static SomeOffers atRandom(Random random) {
        var some = new SomeOffers();
        for (var one = random.nextInt(60); one >= 0; one--)
            some.with(
                    "initiative " + random.nextInt(8),
                    any(random, "geld", "taal", "werk", "eten"),
                    any(random, "ouders", "jongeren", "iedereen"),
                    random.nextInt(5) == 0,
                    any(random, "6131", "6132", "6161"));
        return some;
    }

    private static Set<String> any(Random random, String... of) {
        var some = new HashSet<String>();
        for (var one : of) if (random.nextInt(3) == 0) some.add(one);
        return some;
    }

    List<Offered> offered() {
        return offered;
    }

    Numbers numbers() {
        return new Numbers(offered, Set.of());
    }
}
