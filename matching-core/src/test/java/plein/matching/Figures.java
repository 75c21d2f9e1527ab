package plein.matching;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Prints the figures of docs/matching-figures.md; a command, not a test: bench/core. Its first argument says which:
 * compare, growth, million, mend, suggest.
 */
final class Figures {

    static final int DEGREE = 32;

    private Figures() {}

    public static void main(String[] arguments) throws InterruptedException, IOException {
        var rest = List.of(arguments).subList(1, arguments.length);
        switch (arguments[0]) {
            case "compare" -> new Comparison(rest.subList(1, rest.size())).print(Integer.parseInt(rest.getFirst()));
            case "growth" -> Growth.print(rest);
            case "million" -> Million.print(Integer.parseInt(rest.getFirst()));
            case "mend" -> Mending.print(rest);
            default -> throw new IllegalArgumentException("unknown figure: " + arguments[0]);
        }
    }

    static double median(double[] values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The value that so many of a thousand do not exceed. */
    static double quantile(double[] values, int ofThousand) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.clamp((long) Math.ceil(sorted.length * ofThousand / 1000.0) - 1, 0, sorted.length - 1)];
    }
}
