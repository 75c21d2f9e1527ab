package plein.matching.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import plein.matching.files.Refused;
import plein.matching.files.Row;
import plein.matching.files.RowWriter;
import plein.matching.files.Table;
import plein.matching.profile.Cut;
import plein.matching.profile.HelperProfile;
import plein.matching.profile.Link;
import plein.matching.profile.Matched;
import plein.matching.profile.Matching;
import plein.matching.profile.NeedProfile;
import plein.matching.profile.Result;
import plein.matching.profile.Town;
import plein.matching.profile.Unmatched;
import plein.matching.profile.Weights;

/** From profiles to a plan with its reasons, one row a need. */
final class MatchCommand {

    private final Options options;
    private final PrintStream out;
    private final PrintStream err;
    private final List<Refused> refused = new ArrayList<>();
    private final List<NeedProfile> needs = new ArrayList<>();
    private final List<HelperProfile> helpers = new ArrayList<>();
    private final Set<String> needIds = new HashSet<>();
    private final Map<String, Integer> placesLeft = new HashMap<>();
    private final Set<String> fixedNeeds = new HashSet<>();

    MatchCommand(Options options, PrintStream out, PrintStream err) {
        this.options = options;
        this.out = out;
        this.err = err;
    }

    int run() throws IOException {
        var clock = new Stopwatch();
        var to = options.file("out");
        err.println("reading");
        Table.read(options.file("needs"), refused, row -> {
            var need = Profiles.need(row);
            if (!needIds.add(need.id())) throw new IllegalArgumentException("need twice: " + need.id());
            needs.add(need);
        });
        Table.read(options.file("helpers"), refused, row -> {
            var helper = Profiles.helper(row);
            if (placesLeft.putIfAbsent(helper.id(), helper.capacity()) != null) throw new IllegalArgumentException("helper twice: " + helper.id());
            helpers.add(helper);
        });
        var excluded = new HashSet<Link>();
        var fixed = new HashSet<Link>();
        links("excluded", excluded::add);
        links("fixed", link -> fix(link, fixed));
        refused.forEach(err::println);
        if (needs.isEmpty() || helpers.isEmpty()) throw new IllegalArgumentException("no needs or no helpers were read");
        clock.lap("reading");
        err.println("matching " + needs.size() + " needs with " + helpers.size() + " helpers");
        var result = Matching.of(new Town(needs, helpers, excluded, fixed, Weights.DEFAULT)).propose();
        clock.lap("matching");
        write(result, to);
        out.println(result.matched().size() + " of " + needs.size() + " needs matched");
        out.println(words(result.cut()));
        out.println(clock);
        return refused.size();
    }

    private void links(String option, Consumer<Link> take) throws IOException {
        var file = options.maybe(option);
        if (file.isPresent()) Table.read(file.get(), refused, row -> take.accept(link(row)));
    }

    private void fix(Link link, Set<Link> fixed) {
        if (fixedNeeds.contains(link.need())) throw new IllegalArgumentException("need is fixed twice");
        if (placesLeft.get(link.helper()) == 0) throw new IllegalArgumentException("helper is full");
        placesLeft.merge(link.helper(), -1, Integer::sum);
        fixedNeeds.add(link.need());
        fixed.add(link);
    }

    private Link link(Row row) {
        if (!needIds.contains(row.text("need"))) throw new IllegalArgumentException("unknown need: " + row.text("need"));
        if (!placesLeft.containsKey(row.text("helper"))) throw new IllegalArgumentException("unknown helper: " + row.text("helper"));
        return new Link(row.text("need"), row.text("helper"));
    }

    private static void write(Result result, java.nio.file.Path to) throws IOException {
        record Line(String need, String helper, Integer score, String why) {}
        var lines = new ArrayList<Line>();
        for (var each : result.matched()) lines.add(new Line(each.need(), each.helper(), each.score().total(), why(each)));
        for (var each : result.unmatched()) lines.add(new Line(each.need(), null, null, why(each)));
        lines.sort(java.util.Comparator.comparing(Line::need));
        try (var writer = new RowWriter(to, "need", "helper", "score", "why")) {
            for (var line : lines) writer.write(line.need, line.helper, line.score, line.why);
        }
    }

    private static String why(Matched matched) {
        var why = matched.score().terms().stream().map(term -> term.name() + " " + term.value()).collect(Collectors.joining(", "));
        return matched.nextBest()
                .map(next -> why + "; next best " + next.helper() + " (" + next.score().total() + "): " + words(next.why()))
                .orElse(why);
    }

    static String words(Cut cut) {
        if (cut.isProven()) return "proven the best of all possible pairs";
        return cut.places() > 0
                ? "not all pairs were looked at: at most " + cut.places() + " more could be served, or served sooner"
                : "not all pairs were looked at: the total score could be at most " + cut.points() + " points higher";
    }

    private static String words(Enum<?> name) {
        return name.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static String why(Unmatched unmatched) {
        var blocked = unmatched.blocked().entrySet().stream()
                .map(entry -> entry.getValue() + " by " + words(entry.getKey())).collect(Collectors.joining(", "));
        var why = unmatched.allTaken()
                ? unmatched.fitting() + " fit, all taken by needs that come first"
                : unmatched.ofKind() + " of this kind" + (blocked.isEmpty() ? "" : ", blocked: " + blocked);
        return unmatched.nearest()
                .map(near -> why + "; nearest " + near.helper() + ", but for " + near.blockedBy().stream().map(MatchCommand::words).collect(Collectors.joining(", ")))
                .orElse(why);
    }
}
