package plein.matching.replay;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import plein.matching.profile.Urgency;

/** Imports a history and prints what daily and ten-daily matching would have meant. */
public final class ReplayCommand {

    private ReplayCommand() {}

    /** Returns how many records were left out. */
    public static int run(Path pupils, Path helpers, PrintStream out, PrintStream err) throws IOException {
        var history = History.read(pupils, helpers);
        history.refused().forEach(err::println);
        out.println(history.requests().size() + " requests, " + history.offers().size() + " offers, " + history.refused().size()
                + " records left out");
        out.println();
        out.println(Figures.HEADER);
        for (int days : new int[] {10, 1}) {
            err.println("matching every " + days + " days");
            var outcome = new Replay(history, Duration.ofDays(days), new Urgency(Map.of())).run();
            out.println(Figures.of(outcome).row(days == 1 ? "daily" : "every " + days + " days"));
        }
        return history.refused().size();
    }
}
