package nl.plein.needs.exchange;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import nl.plein.shared.Outcome;

/** A file as rows and columns. Empty rows, and empty columns at the end, are not there. */
record Table(List<String> header, List<Row> rows) {

    /** @param line where the row begins in the file, as a text editor counts */
    record Row(long line, List<String> cells) {

        String cell(int column) {
            return column < cells.size() ? cells.get(column) : "";
        }
    }

    static Outcome<Table> read(String text) {
        var separator = separator(text);
        var rows = new ArrayList<Row>();
        try (var records = CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                // or one stray quote would swallow every row after it
                .allowUnclosedQuote(false)
                .ofCsvRecord(withoutSeparatorLine(text))) {
            for (var record : records) if (!isEmpty(record)) rows.add(row(record));
        } catch (CsvParseException _) {
            return Outcome.refused("exchange.file.unreadable");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows.isEmpty()) return Outcome.refused("exchange.file.empty");
        if (rows.size() == 1) return Outcome.refused("exchange.file.only-header");
        return Outcome.done(new Table(rows.getFirst().cells(), rows.subList(1, rows.size())));
    }

    private static boolean isEmpty(CsvRecord record) {
        return record.getFields().stream().allMatch(String::isBlank);
    }

    private static Row row(CsvRecord record) {
        var cells = new ArrayList<>(record.getFields());
        while (cells.getLast().isBlank()) cells.removeLast();
        return new Row(record.getStartingLineNumber(), List.copyOf(cells));
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
        return text.matches("(?is)sep=[;,\t]\\R.*");
    }

    /** Emptied and not taken out, so that lines keep their numbers. */
    private static String withoutSeparatorLine(String text) {
        return namesSeparator(text) ? text.substring(5) : text;
    }

    private static long count(char sign, String text) {
        return text.chars().filter(each -> each == sign).count();
    }
}
