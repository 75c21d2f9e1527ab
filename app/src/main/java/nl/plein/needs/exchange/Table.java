package nl.plein.needs.exchange;

import java.util.List;
import nl.plein.shared.Outcome;
import nl.plein.shared.file.Allowance;
import nl.plein.shared.file.Line;
import nl.plein.shared.file.TextTable;

/** A file as rows and columns. Empty rows, and empty columns at the end, are not there. */
record Table(List<String> header, List<Line> rows) {

    static Outcome<Table> read(String text) {
        return switch (TextTable.read(withoutSeparatorLine(text), separator(text), new Allowance())) {
            case Outcome.Refused<List<Line>>(var reason) -> Outcome.refused(reason);
            case Outcome.Done<List<Line>>(var lines) when lines.isEmpty() -> Outcome.refused("exchange.file.empty");
            case Outcome.Done<List<Line>>(var lines) when lines.size() == 1 -> Outcome.refused("exchange.file.only-header");
            case Outcome.Done<List<Line>>(var lines) ->
                Outcome.done(new Table(lines.getFirst().cells(), lines.subList(1, lines.size())));
        };
    }

    /** Whichever of the three stands most often in the header; some programs name it in a first line "sep=;". */
    private static char separator(String text) {
        if (namesSeparator(text)) return text.charAt(4);
        var header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        var outsideQuotes = header.replaceAll("\"[^\"]*\"", "");
        var best = ';';
        for (var candidate : new char[] {',', '\t'})
            if (count(candidate, outsideQuotes) > count(best, outsideQuotes)) best = candidate;
        return best;
    }

    private static boolean namesSeparator(String text) {
        return text.length() > 5 && text.substring(0, Math.min(7, text.length())).matches("(?is)sep=[;,\t]\\R.?");
    }

    /** Emptied and not taken out, so that lines keep their numbers. */
    private static String withoutSeparatorLine(String text) {
        return namesSeparator(text) ? text.substring(5) : text;
    }

    private static long count(char sign, String text) {
        return text.chars().filter(each -> each == sign).count();
    }
}
