package plein.matching;

import java.util.Locale;

/** A country: neighbourhoods, some thirty pairs a need that stay after doubles are taken out, in a heap of 3 GB. */
final class Million {

    /** So that about thirty differ. */
    private static final int DEGREE = 39;

    private Million() {}

    static void print(int needs) {
        long start = Processor.nanos();
        var problem = Families.CLUSTERED.problem(needs, DEGREE, 1);
        long built = Processor.nanos();
        var plan = new TieredAuction().solve(problem);
        long solved = Processor.nanos();
        plan.verify();
        long checked = Processor.nanos();
        long again = Processor.nanos();
        new TieredAuction().solve(problem);
        long solvedAgain = Processor.nanos();
        var runtime = Runtime.getRuntime();
        System.gc();
        System.out.println("| needs | helpers | pairs | served | build s | solve s, first | solve s, second | check s | heap at most MB | in use after MB |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        System.out.println(String.format(Locale.ROOT, "| %,d | %,d | %,d | %,d | %.1f | %.1f | %.1f | %.2f | %d | %d |", needs, problem.helpers(), problem.pairs(),
                plan.served(), (built - start) / 1e9, (solved - built) / 1e9, (solvedAgain - again) / 1e9, (checked - solved) / 1e9,
                runtime.maxMemory() >> 20, runtime.totalMemory() - runtime.freeMemory() >> 20));
    }
}
