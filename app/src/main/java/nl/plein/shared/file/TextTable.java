package nl.plein.shared.file;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import nl.plein.shared.Outcome;

/** A list as text, with a sign between its cells. */
public final class TextTable {

    private static final String QUOTE = "file.quote";
    private static final String COLUMN_TWICE = "file.column-twice";
    private static final String HEADER_TOO_LONG = "file.header";

    private TextTable() {}

    /** All rows that are not empty, as far as the first of them can hold names of columns. */
    public static Outcome<List<Line>> read(String text, char separator, Allowance allowance) {
        var lines = new ArrayList<Line>();
        try (var records = reader(text, separator)) {
            for (var record : records) {
                var line = Line.of(record.getStartingLineNumber(), record.getFields(), null, allowance);
                if (line.isEmpty()) continue;
                if (lines.isEmpty() && line.wrong() != null) return Outcome.refused(HEADER_TOO_LONG);
                lines.add(line);
            }
        } catch (CsvParseException _) {
            return Outcome.refused(QUOTE);
        } catch (TooMuch _) {
            return Outcome.refused(TooMuch.REASON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Outcome.done(lines);
    }

    /** Of a table that a program wrote: a name stands above one column only. */
    public static Outcome<List<Line>> readNamed(String text, Allowance allowance) {
        var read = read(text, ',', allowance);
        if (!(read instanceof Outcome.Done<List<Line>>(var lines)) || lines.isEmpty()) return read;
        var names = lines.getFirst().cells().stream().filter(name -> !name.isBlank()).toList();
        return new HashSet<>(names).size() < names.size() ? Outcome.refused(COLUMN_TWICE) : read;
    }

    /** One stray quote would swallow every row after it: such a list is not read at all. */
    private static CsvReader<CsvRecord> reader(String text, char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .commentStrategy(CommentStrategy.NONE)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .allowUnclosedQuote(false)
                .build(CsvRecordHandler.builder().maxFields(text.length() + 1).build(), text);
    }
}
