package plein.matching.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plein.matching.Plan;
import plein.matching.Problem;
import plein.matching.ProblemBuilder;
import plein.matching.Score;
import plein.matching.Solver;
import plein.matching.files.Refused;
import plein.matching.files.Row;
import plein.matching.files.RowWriter;
import plein.matching.files.Table;

/** The bare problem from three files; prints what a researcher wants to see. */
final class SolveCommand {

    private final Options options;
    private final PrintStream out;
    private final PrintStream err;
    private final List<Refused> refused = new ArrayList<>();
    private final ProblemBuilder builder = Problem.builder();
    private final Map<String, Integer> needs = new HashMap<>();
    private final Map<String, Integer> helpers = new HashMap<>();
    private final SeenPairs seen = new SeenPairs();

    SolveCommand(Options options, PrintStream out, PrintStream err) {
        this.options = options;
        this.out = out;
        this.err = err;
    }

    int run() throws IOException {
        var clock = new Stopwatch();
        var to = options.file("out");
        err.println("reading");
        Table.read(options.file("needs"), refused, this::need);
        Table.read(options.file("helpers"), refused, this::helper);
        long pairs = Table.read(options.file("pairs"), refused, this::pair);
        refused.forEach(err::println);
        if (needs.isEmpty() || helpers.isEmpty()) throw new IllegalArgumentException("no needs or no helpers were read");
        var problem = builder.build();
        clock.lap("reading");
        err.println("solving " + needs.size() + " needs, " + helpers.size() + " helpers, " + pairs + " pairs");
        var plan = Solver.exact().solve(problem);
        clock.lap("solving");
        err.println("checking");
        plan.verify();
        clock.lap("checking");
        write(plan, to);
        print(plan);
        out.println(clock);
        return refused.size();
    }

    private void need(Row row) {
        var id = row.text("id");
        builder.need(id, row.number("tier", 1, Problem.TIERS), row.number("waiting_days", 0, Integer.MAX_VALUE, 0));
        needs.put(id, needs.size());
    }

    private void helper(Row row) {
        var id = row.text("id");
        builder.helper(id, row.number("capacity", 1, 1_000_000));
        helpers.put(id, helpers.size());
    }

    private void pair(Row row) {
        var need = needs.get(row.text("need"));
        var helper = helpers.get(row.text("helper"));
        if (need == null) throw new IllegalArgumentException("unknown need: " + row.text("need"));
        if (helper == null) throw new IllegalArgumentException("unknown helper: " + row.text("helper"));
        int score = row.number("score", 0, Score.MAX);
        if (!seen.add(need, helper)) throw new IllegalArgumentException("pair twice");
        builder.pair(need, helper, score);
    }

    private void write(Plan plan, java.nio.file.Path to) throws IOException {
        var pairs = new ArrayList<>(plan.pairs());
        pairs.sort(Comparator.comparing(Plan.Pair::need));
        try (var writer = new RowWriter(to, "need", "helper", "score")) {
            for (var pair : pairs) writer.write(pair.need(), pair.helper(), pair.score());
        }
        var prices = options.maybe("prices");
        if (prices.isEmpty()) return;
        try (var writer = new RowWriter(prices.get(), "helper", "price")) {
            for (int helper = 0; helper < plan.problem().helpers(); helper++) {
                writer.write(plan.problem().helperId(helper), plan.price(helper));
            }
        }
    }

    private void print(Plan plan) {
        for (int tier = 1; tier <= Problem.TIERS; tier++) {
            // no printf: it writes numbers in the digits of the machine's language
            if (plan.asked(tier) > 0) out.println("tier " + tier + ": " + plan.served(tier) + " served of " + plan.asked(tier));
        }
        out.println("total score: " + plan.totalScore());
    }
}
