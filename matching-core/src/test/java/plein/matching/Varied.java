package plein.matching;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A problem of a family with all that life adds to it: confirmed pairs (also where the two are no candidates of each
 * other), pairs that are kept apart, needs whom nobody fits, helpers who are full, and helpers with up to ten places.
 */
record Varied(Families.Parts parts, List<int[]> fixed) {

    static Varied of(Families family, int needs, int degree, long seed) {
        var random = new SplittableRandom(~seed);
        var parts = family.parts(needs, degree, seed);
        for (int helper = 0; helper < parts.capacities().size(); helper++) {
            int kind = random.nextInt(6);
            if (kind == 0) parts.capacities().set(helper, 0);
            if (kind == 1) parts.capacities().set(helper, 1 + random.nextInt(10));
        }
        var nobodyFits = new boolean[needs];
        for (int need = 0; need < needs; need++) nobodyFits[need] = random.nextInt(8) == 0;
        parts.pairs().removeIf(pair -> nobodyFits[pair[0]] || random.nextInt(10) == 0);
        return new Varied(parts, confirmed(parts, random));
    }

    private static List<int[]> confirmed(Families.Parts parts, SplittableRandom random) {
        var fixed = new ArrayList<int[]>();
        var free = new ArrayList<>(parts.capacities());
        for (int need = 0; need < parts.tiers().size(); need++) {
            int helper = random.nextInt(free.size());
            if (random.nextInt(7) > 0 || free.get(helper) == 0) continue;
            free.set(helper, free.get(helper) - 1);
            fixed.add(new int[] {need, helper});
        }
        return fixed;
    }

    Problem build() {
        var builder = Problem.builder();
        for (int n = 0; n < parts.tiers().size(); n++) builder.need("n" + n, parts.tiers().get(n), parts.waiting().get(n));
        for (int h = 0; h < parts.capacities().size(); h++) builder.helper("h" + h, parts.capacities().get(h));
        for (var pair : parts.pairs()) builder.pair(pair[0], pair[1], pair[2]);
        for (var pair : fixed) builder.fixed("n" + pair[0], "h" + pair[1]);
        return builder.build();
    }

    /** What is left to be settled beside the confirmed pairs: for judges that know of no such pairs. */
    Problem rest() {
        var rest = Problem.builder();
        var places = new ArrayList<>(parts.capacities());
        for (var pair : fixed) places.set(pair[1], places.get(pair[1]) - 1);
        for (int n = 0; n < parts.tiers().size(); n++) rest.need("n" + n, parts.tiers().get(n), parts.waiting().get(n));
        for (int h = 0; h < places.size(); h++) rest.helper("h" + h, places.get(h));
        var confirmed = new HashSet<Integer>();
        for (var pair : fixed) confirmed.add(pair[0]);
        for (var pair : parts.pairs()) if (!confirmed.contains(pair[0])) rest.pair(pair[0], pair[1], pair[2]);
        return rest.build();
    }
}
