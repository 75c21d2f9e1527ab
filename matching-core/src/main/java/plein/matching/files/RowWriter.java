package plein.matching.files;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes rows as CSV, or as JSON lines when the file's name ends in .jsonl. */
public final class RowWriter implements Closeable {

    private final List<String> columns;
    private final BufferedWriter json;
    private final CsvWriter csv;

    public RowWriter(Path file, String... columns) throws IOException {
        this.columns = List.of(columns);
        boolean lines = Table.isJsonLines(file);
        json = lines ? Files.newBufferedWriter(file) : null;
        csv = lines ? null : CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
        if (csv != null) csv.writeRecord(columns);
    }

    /** Numbers stay numbers in JSON; null is an empty field. */
    public void write(Object... values) throws IOException {
        if (csv != null) {
            csv.writeRecord(java.util.Arrays.stream(values).map(value -> value == null ? "" : value.toString()).toList());
            return;
        }
        var line = new StringBuilder("{");
        for (int i = 0; i < values.length; i++) {
            if (values[i] == null) continue;
            if (line.length() > 1) line.append(',');
            line.append(Json.quote(columns.get(i))).append(':');
            line.append(values[i] instanceof Number ? values[i].toString() : Json.quote(values[i].toString()));
        }
        json.append(line.append("}\n"));
    }

    @Override
    public void close() throws IOException {
        if (csv != null) csv.close();
        else json.close();
    }
}
