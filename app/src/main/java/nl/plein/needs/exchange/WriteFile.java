package nl.plein.needs.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.plein.needs.Side;
import nl.plein.shared.file.CsvFile;
import nl.plein.shared.file.SafeCell;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Writes what goes out as a list, and the rows that go back. */
@Component
class WriteFile {

    private final Columns columns;
    private final Vocabulary vocabulary;
    private final MessageSource messages;

    WriteFile(Columns columns, Vocabulary vocabulary, MessageSource messages) {
        this.columns = columns;
        this.vocabulary = vocabulary;
        this.messages = messages;
    }

    byte[] entries(Side side, List<Incoming> entries, Locale locale) {
        var lines = new ArrayList<List<String>>();
        lines.add(columns.of(side).stream().map(column -> columns.label(column, locale)).toList());
        for (var entry : entries)
            lines.add(columns.of(side).stream().map(column -> cell(entry, column, locale)).toList());
        return CsvFile.forPeople(lines);
    }

    private String cell(Incoming entry, String column, Locale locale) {
        return switch (column) {
            case Columns.KIND -> entry.kind().name().in(locale);
            case Columns.SINCE -> entry.since() == null ? "" : entry.since().toString();
            default ->
                entry.answers().many(column).stream()
                        .map(key -> vocabulary.write(column, entry.kind(), key, locale))
                        .collect(Collectors.joining(", "));
        };
    }

    /** The rows as they came, with what is wrong in a last column. */
    byte[] bad(Upload upload, List<Upload.Row> rows, Locale locale) {
        var lines = new ArrayList<List<String>>();
        var width = upload.header().size();
        lines.add(with(upload.header(), width, columns.label(Columns.REASON, locale)));
        for (var row : rows) {
            var told = row.reasons().stream().map(reason -> inWords(reason, locale)).collect(Collectors.joining(" "));
            lines.add(with(row.cells().stream().map(SafeCell::read).toList(), width, told));
        }
        return CsvFile.forPeople(lines);
    }

    String inWords(ReadRow.Reason reason, Locale locale) {
        return columns.label(reason.column(), locale) + ": " + messages.getMessage(reason.key(), null, locale);
    }

    private static List<String> with(List<String> cells, int width, String last) {
        var line = new ArrayList<>(cells);
        while (line.size() < width) line.add("");
        line.add(last);
        return line;
    }
}
