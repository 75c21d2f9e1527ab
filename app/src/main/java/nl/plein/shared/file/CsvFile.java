package nl.plein.shared.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The only way in which a list leaves: no cell of it is a formula, whoever filled it in. A build rule sees to it. */
public final class CsvFile {

    private static final String UTF_8_MARK = "\uFEFF";

    private CsvFile() {}

    /** What a spreadsheet program opens with a double click: UTF-8 with its mark, semicolons. */
    public static byte[] forPeople(List<List<String>> lines) {
        return write(UTF_8_MARK, ';', lines);
    }

    /** As RFC 4180 says. */
    public static byte[] forPrograms(List<List<String>> lines) {
        return write("", ',', lines);
    }

    private static byte[] write(String mark, char separator, List<List<String>> lines) {
        var text = new StringWriter();
        text.write(mark);
        try (var writer = CsvWriter.builder().fieldSeparator(separator).build(text)) {
            for (var line : lines) writer.writeRecord(line.stream().map(SafeCell::write).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
