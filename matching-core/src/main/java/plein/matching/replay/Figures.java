package plein.matching.replay;

import java.util.List;
import java.util.Locale;
import plein.matching.replay.Replay.Made;

/** What a replay means for those who waited. Percentiles by nearest rank. */
public record Figures(int runs, int matches, double subjectsInCommon, double mean, double p50, double p99, double longest) {

    static final String HEADER = "| how often | runs | matches | subjects in common | wait mean | p50 | p99 | longest |\n|---|---|---|---|---|---|---|---|";

    public static Figures of(Replay.Outcome outcome) {
        var waits = outcome.made().stream().mapToDouble(Made::daysWaited).sorted().toArray();
        return new Figures(outcome.runs(), waits.length, mean(outcome.made()), java.util.Arrays.stream(waits).average().orElse(0),
                percentile(waits, 50), percentile(waits, 99), percentile(waits, 100));
    }

    private static double mean(List<Made> made) {
        return made.stream().mapToInt(Made::subjectsInCommon).average().orElse(0);
    }

    private static double percentile(double[] sorted, int percent) {
        if (sorted.length == 0) return 0;
        return sorted[Math.max(0, (sorted.length * percent + 99) / 100 - 1)];
    }

    String row(String name) {
        return String.format(Locale.ROOT, "| %s | %d | %d | %.3f | %.2f | %.2f | %.1f | %.1f |",
                name, runs, matches, subjectsInCommon, mean, p50, p99, longest);
    }
}
