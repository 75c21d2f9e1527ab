package plein.matching;

import java.lang.management.ManagementFactory;

/** Five runs of our solver on one problem: the medians, and the memory. */
record Runs(Problem problem, Plan plan, double solving, double checking, long bytes) {

    private static final int RUNS = 5;
    /** Of warming up, for problems so small that the compiler would still be at work while they are measured. */
    private static final long WARM_NANOS = 2_000_000_000;

    static Runs of(Problem problem) {
        var plan = new TieredAuction().solve(problem).verify();
        long warm = Processor.nanos() + WARM_NANOS;
        for (int run = 0; run < RUNS && Processor.nanos() < warm; run++) new TieredAuction().solve(problem).verify();
        var solving = new double[RUNS];
        var checking = new double[RUNS];
        long bytes = 0;
        for (int run = 0; run < RUNS; run++) {
            long before = allocated();
            long start = Processor.nanos();
            plan = new TieredAuction().solve(problem);
            long solved = Processor.nanos();
            bytes = allocated() - before;
            plan.verify();
            solving[run] = (solved - start) / 1e9;
            checking[run] = (Processor.nanos() - solved) / 1e9;
        }
        return new Runs(problem, plan, Figures.median(solving), Figures.median(checking), bytes + bytesOf(problem));
    }

    /** The rows of the problem, without the ids. */
    private static long bytesOf(Problem problem) {
        return 6L * problem.pairs() + 21L * problem.needs() + 4L * problem.helpers();
    }

    /** All that this thread ever asked for, whether it was freed or not: our memory looks larger by it, never smaller. */
    private static long allocated() {
        return ((com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
