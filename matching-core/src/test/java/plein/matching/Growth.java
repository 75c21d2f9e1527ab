package plein.matching;

import java.util.List;
import java.util.Locale;

/** How solving grows with the number of needs at a constant number of pairs a need, one family. */
final class Growth {

    private Growth() {}

    /** @param arguments a family, then sizes */
    static void print(List<String> arguments) {
        var family = Families.valueOf(arguments.getFirst());
        System.out.println("| family | needs | pairs | Plein s | exponent since the one before |");
        System.out.println("|---|---|---|---|---|");
        double before = 0;
        int fewer = 0;
        for (var size : arguments.subList(1, arguments.size())) {
            int needs = Integer.parseInt(size);
            var runs = Runs.of(family.problem(needs, Figures.DEGREE, 1));
            var exponent = fewer == 0 ? "" : String.format(Locale.ROOT, "%.2f", Math.log(runs.solving() / before) / Math.log((double) needs / fewer));
            System.out.println(String.format(Locale.ROOT, "| %s | %,d | %,d | %.3f | %s |", family, needs, runs.problem().pairs(), runs.solving(), exponent));
            before = runs.solving();
            fewer = needs;
        }
    }
}
