package plein.matching.files;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads a file row by row: CSV with a header (comma, semicolon or tab), or JSON lines when its name ends in .jsonl. A row
 * that the taker refuses is remembered with its line and reason, and the next is read.
 */
public final class Table {

    /** Takes a row, or refuses it with an IllegalArgumentException. */
    public interface Taker {
        void take(Row row);
    }

    private final Path file;
    private final Taker taker;
    private final List<Refused> refused;
    private long taken;

    private Table(Path file, Taker taker, List<Refused> refused) {
        this.file = file;
        this.taker = taker;
        this.refused = refused;
    }

    /** Returns how many rows were taken. */
    public static long read(Path file, List<Refused> refused, Taker taker) throws IOException {
        var table = new Table(file, taker, refused);
        // a byte that is no UTF-8 becomes a question mark, it does not end the run
        try (var reader = new BufferedReader(new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8), 1 << 16)) {
            skipByteOrderMark(reader);
            if (isJsonLines(file)) table.readJsonLines(reader);
            else table.readCsv(reader);
        } catch (UncheckedIOException wrong) {
            throw wrong.getCause();
        }
        return table.taken;
    }

    public static boolean isJsonLines(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".jsonl");
    }

    private void readJsonLines(BufferedReader reader) throws IOException {
        long number = 0;
        for (var line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (line.isBlank()) continue;
            var text = line;
            long at = number;
            attempt(at, () -> new Row(name(), at, fields(text)));
        }
    }

    private static Map<String, String> fields(String line) {
        if (!(Json.read(line) instanceof Map<?, ?> object)) throw new IllegalArgumentException("no JSON object");
        var fields = new HashMap<String, String>();
        object.forEach((key, value) -> fields.put(key.toString().toLowerCase(Locale.ROOT), text(value)));
        return fields;
    }

    /** A list means the same as its parts with a bar between them. */
    private static String text(Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> String.join("|", list.stream().map(Table::text).toList());
            case Map<?, ?> _ -> throw new IllegalArgumentException("an object within an object");
            default -> value.toString();
        };
    }

    private void readCsv(BufferedReader reader) throws IOException {
        char separator = separator(reader);
        var csv = CsvReader.builder().fieldSeparator(separator).allowExtraFields(true).allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true).allowUnclosedQuote(true).ofCsvRecord(reader);
        var records = csv.iterator();
        List<String> header = null;
        long line = 0;
        try {
            while (records.hasNext()) {
                var record = records.next();
                line = record.getStartingLineNumber();
                if (header == null) {
                    header = record.getFields().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
                } else {
                    var names = header;
                    attempt(line, () -> row(names, record));
                }
            }
        } catch (CsvParseException wrong) {
            refused.add(new Refused(name(), line + 1, "no CSV from here on"));
        }
    }

    private Row row(List<String> header, CsvRecord record) {
        if (record.getFieldCount() != header.size()) {
            throw new IllegalArgumentException(record.getFieldCount() + " fields where the header has " + header.size());
        }
        var fields = new HashMap<String, String>(header.size() * 2);
        for (int i = 0; i < header.size(); i++) fields.put(header.get(i), record.getField(i));
        return new Row(name(), record.getStartingLineNumber(), fields);
    }

    private interface Parsed {
        Row row();
    }

    private void attempt(long line, Parsed parsed) {
        try {
            taker.take(parsed.row());
            taken++;
        } catch (IllegalArgumentException wrong) {
            refused.add(new Refused(name(), line, wrong.getMessage()));
        }
    }

    private String name() {
        return file.getFileName().toString();
    }

    private static void skipByteOrderMark(BufferedReader reader) throws IOException {
        reader.mark(1);
        if (reader.read() != '\uFEFF') reader.reset();
    }

    /** Whichever of the three the header has most of. */
    private static char separator(BufferedReader reader) throws IOException {
        int most = 8192;
        reader.mark(most);
        var counts = new int[3];
        for (int read = 0, c = reader.read(); c >= 0 && c != '\n' && read < most - 1; c = reader.read(), read++) {
            int which = ",;\t".indexOf(c);
            if (which >= 0) counts[which]++;
        }
        reader.reset();
        if (counts[1] > counts[0] && counts[1] >= counts[2]) return ';';
        return counts[2] > counts[0] ? '\t' : ',';
    }
}
