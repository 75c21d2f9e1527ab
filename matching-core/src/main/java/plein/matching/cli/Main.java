package plein.matching.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.NoSuchFileException;
import plein.matching.replay.ReplayCommand;

/** Chooses the verb. Results on standard output, progress and refusals on standard error. */
public final class Main {

    static final int ALL_READ = 0;
    static final int NOTHING_DONE = 1;
    static final int SOME_REFUSED = 3;

    private static final String USAGE = """
            match  --needs FILE --helpers FILE --out FILE [--excluded FILE] [--fixed FILE]
                   matches profiles, with explanations
            solve  --needs FILE --helpers FILE --pairs FILE --out FILE [--prices FILE]
                   the bare problem: id,tier,waiting_days  id,capacity  need,helper,score
            replay --pupils FILE --helpers FILE
                   lives a history again, daily and every ten days
            Files are CSV with a header line, or JSON lines when the name ends in .jsonl.
            Exit code: 0 all rows read, 3 some refused, 1 nothing done.""";

    private Main() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out, System.err));
    }

    static int run(String[] arguments, PrintStream out, PrintStream err) {
        try {
            var options = Options.read(arguments);
            int refused = switch (options.verb()) {
                case "replay" -> ReplayCommand.run(options.file("pupils"), options.file("helpers"), out, err);
                case "solve" -> new SolveCommand(options, out, err).run();
                case "match" -> new MatchCommand(options, out, err).run();
                default -> throw new IllegalArgumentException("unknown verb: " + options.verb());
            };
            return refused == 0 ? ALL_READ : SOME_REFUSED;
        } catch (IllegalArgumentException wrong) {
            err.println(wrong.getMessage());
            err.println(USAGE);
        } catch (IOException wrong) {
            err.println((wrong instanceof NoSuchFileException ? "no such file: " : "cannot read or write: ") + wrong.getMessage());
        }
        return NOTHING_DONE;
    }
}
