package plein.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded random problems of every shape a town can have, and of some that only an adversary would think of. */
enum Families {

    /** Neighbourhoods: most candidates are near in the numbering. */
    CLUSTERED {
        @Override
        Shape shape(int needs, SplittableRandom random) {
            int helpers = Math.max(1, needs * 12 / 10);
            return new Shape(helpers, 1, (need, k) -> {
                int centre = (int) ((long) need * helpers / needs);
                return Math.floorMod(centre + random.nextInt(-40, 41), helpers);
            }, () -> random.nextInt(10_001));
        }
    },
    /** Four helpers for five needs. */
    SCARCE {
        @Override
        Shape shape(int needs, SplittableRandom random) {
            int helpers = Math.max(1, needs * 8 / 10);
            return new Shape(helpers, 1, (_, _) -> random.nextInt(helpers), () -> random.nextInt(10_001));
        }
    },
    /** As many helpers as needs, and everybody can be served: each need has its own helper among the candidates. */
    SQUARE {
        @Override
        Shape shape(int needs, SplittableRandom random) {
            return new Shape(needs, 1, (need, k) -> k == 0 ? need : random.nextInt(needs), () -> random.nextInt(10_001));
        }
    },
    /** No geography: anybody with anybody, helpers with several places. */
    ONLINE {
        @Override
        Shape shape(int needs, SplittableRandom random) {
            int helpers = Math.max(1, needs * 4 / 10);
            return new Shape(helpers, 3, (_, _) -> random.nextInt(helpers), () -> random.nextInt(10_001));
        }
    },
    /** A few popular helpers are everybody's candidate. */
    HUGE_TOWN {
        @Override
        Shape shape(int needs, SplittableRandom random) {
            int helpers = Math.max(1, needs);
            return new Shape(helpers, 2, (_, _) -> (int) (helpers * Math.pow(random.nextDouble(), 3)), () -> 5_000 + random.nextInt(5_001));
        }
    },
    /** Nothing to choose by. */
    EQUAL {
        @Override
        Shape shape(int needs, SplittableRandom random) {
            int helpers = Math.max(1, needs * 9 / 10);
            return new Shape(helpers, 1, (_, _) -> random.nextInt(helpers), () -> 5_000);
        }
    },
    /** Long alternating chains: everybody wants the next one's helper a little more than their own. */
    CHAINS {
        @Override
        Shape shape(int needs, SplittableRandom random) {
            int helpers = needs;
            int[] turn = {0};
            return new Shape(helpers, 1, (need, k) -> Math.min(helpers - 1, need + (k & 1)), () -> (turn[0]++ & 1) == 0 ? 5_000 : 5_001);
        }
    },
    /** A long street with three helpers too few, in which everybody would rather be helped a little further on. */
    STREET {
        @Override
        Shape shape(int needs, SplittableRandom random) {
            int helpers = Math.max(1, needs - 3);
            int[] house = {0};
            return new Shape(helpers, 1, (need, k) -> {
                house[0] = k % 5;
                return Math.clamp(need - 2L + house[0], 0, helpers - 1);
            }, () -> 5_000 + 10 * house[0] + random.nextInt(3));
        }
    },
    /** Only the two ends of the scale. */
    EXTREME {
        @Override
        Shape shape(int needs, SplittableRandom random) {
            int helpers = Math.max(1, needs);
            return new Shape(helpers, 10, (_, _) -> random.nextInt(helpers), () -> random.nextBoolean() ? Score.MAX : 0);
        }
    };

    interface Candidate {
        int helper(int need, int k);
    }

    interface Scores {
        int next();
    }

    record Shape(int helpers, int mostPlaces, Candidate candidate, Scores scores) {}

    abstract Shape shape(int needs, SplittableRandom random);

    /** The parts, in an order of their own, so that tests can shuffle them. */
    record Parts(List<Integer> tiers, List<Integer> waiting, List<Integer> capacities, List<int[]> pairs) {

        Problem build() {
            var builder = Problem.builder();
            for (int n = 0; n < tiers.size(); n++) builder.need("n" + n, tiers.get(n), waiting.get(n));
            for (int h = 0; h < capacities.size(); h++) builder.helper("h" + h, capacities.get(h));
            for (var pair : pairs) builder.pair(pair[0], pair[1], pair[2]);
            return builder.build();
        }
    }

    Parts parts(int needs, int degree, long seed) {
        var parts = new Parts(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        tell(needs, degree, seed, (tier, waiting) -> {
            parts.tiers.add(tier);
            parts.waiting.add(waiting);
        }, parts.capacities::add, (need, helper, score) -> parts.pairs.add(new int[] {need, helper, score}));
        return parts;
    }

    /** The same, without the parts in between: there may be thirty million pairs. */
    Problem problem(int needs, int degree, long seed) {
        var builder = Problem.builder();
        int[] count = new int[2];
        tell(needs, degree, seed, (tier, waiting) -> builder.need("n" + count[0]++, tier, waiting),
                capacity -> builder.helper("h" + count[1]++, capacity), builder::pair);
        return builder.build();
    }

    private interface Needs {
        void add(int tier, int waiting);
    }

    private interface Helpers {
        void add(int capacity);
    }

    private interface Pairs {
        void add(int need, int helper, int score);
    }

    private void tell(int needs, int degree, long seed, Needs toNeeds, Helpers toHelpers, Pairs toPairs) {
        var random = new SplittableRandom(seed);
        var shape = shape(needs, random);
        for (int n = 0; n < needs; n++) toNeeds.add(this == STREET ? 1 : 1 + random.nextInt(8), random.nextInt(300));
        for (int h = 0; h < shape.helpers; h++) toHelpers.add(1 + random.nextInt(shape.mostPlaces));
        var seen = new HashSet<Integer>();
        for (int n = 0; n < needs; n++) {
            seen.clear();
            int wanted = this == SQUARE || this == STREET ? degree : Math.max(this == CHAINS ? 2 : 0, degree - random.nextInt(3));
            for (int k = 0; k < wanted; k++) {
                int helper = shape.candidate.helper(n, k);
                int score = shape.scores.next();
                if (seen.add(helper)) toPairs.add(n, helper, score);
            }
        }
    }
}
