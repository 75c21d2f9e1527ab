package nl.plein.directory.bring;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.plein.shared.Outcome;
import nl.plein.shared.Tidy;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** A table of a spreadsheet: its first row has the names of the columns. */
record Sheet(List<String> header, List<Line> lines) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** @param number as the spreadsheet program shows it */
    record Line(long number, List<String> cells) {

        String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : Tidy.text(cells.get(column));
        }

        boolean isEmpty() {
            return cells.stream().allMatch(String::isBlank);
        }
    }

    private static Outcome<Sheet> of(List<Line> all) {
        var lines = all.stream().filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) return Outcome.refused("bring.file.empty");
        return Outcome.done(new Sheet(lines.getFirst().cells(), lines.subList(1, lines.size())));
    }

    static Outcome<Sheet> readText(byte[] file) {
        var text = decode(file);
        var lines = new ArrayList<Line>();
        try (var records = CsvReader.builder()
                .fieldSeparator(separator(text))
                .commentStrategy(CommentStrategy.NONE)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowExtraCharsAfterClosingQuote(true)
                .ofCsvRecord(text)) {
            for (var record : records) lines.add(new Line(record.getStartingLineNumber(), List.copyOf(record.getFields())));
        } catch (CsvParseException _) {
            return Outcome.refused("bring.file.unreadable");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return of(lines);
    }

    /** UTF-8, with or without its mark, or what older programs write. */
    static String decode(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return new String(file, WINDOWS);
        }
    }

    private static char separator(String text) {
        var header = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*\"", "");
        var best = ',';
        for (var candidate : new char[] {';', '\t'})
            if (header.chars().filter(sign -> sign == candidate).count() > header.chars().filter(sign -> sign == ',').count())
                best = candidate;
        return best;
    }

    /** The first sheet of a workbook, .xlsx. */
    static Outcome<Sheet> readWorkbook(byte[] file) {
        var lines = new ArrayList<Line>();
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file)); var rows = workbook.getFirstSheet().openStream()) {
            rows.forEach(row -> lines.add(new Line(row.getRowNum(), cells(row))));
        } catch (IOException | ExcelReaderException _) {
            return Outcome.refused("bring.file.unreadable");
        }
        return of(lines);
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        for (var column = 0; column < row.getCellCount(); column++) {
            var cell = row.getOptionalCell(column);
            cells.add(cell.map(Sheet::text).orElse(""));
        }
        return cells;
    }

    /** A day is a number in a workbook, which only its format tells from another number. */
    private static String text(Cell cell) {
        if (cell.getType() != CellType.NUMBER) return cell.getRawValue() == null ? "" : cell.getText();
        var format = cell.getDataFormatString();
        if (format != null && format.toLowerCase(Locale.ROOT).contains("yy")) return cell.asDate().toLocalDate().toString();
        return cell.asNumber().stripTrailingZeros().toPlainString();
    }
}
