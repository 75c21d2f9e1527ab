package nl.plein.directory.bring;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What does not come in, as a list for whoever keeps the file: row, name and reason. */
@Component
class WriteReturned {

    private static final String UTF_8_MARK = "\uFEFF";

    private final MessageSource messages;

    WriteReturned(MessageSource messages) {
        this.messages = messages;
    }

    byte[] write(Look.Seen seen, Locale locale) {
        var text = new StringWriter();
        text.write(UTF_8_MARK);
        try (var writer = CsvWriter.builder().fieldSeparator(';').build(text)) {
            writer.writeRecord(said("bring.row", locale), said("bring.name", locale), said("bring.reason", locale));
            for (var returned : seen.returned())
                writer.writeRecord(
                        String.valueOf(returned.row()), harmless(returned.name()), harmless(told(returned.reasons(), locale)));
            for (var partly : seen.partly())
                writer.writeRecord(
                        String.valueOf(partly.row()), harmless(partly.name()), harmless(told(partly.left(), locale)));
            for (var field : seen.untold().entrySet())
                writer.writeRecord("", harmless(field.getKey()), said("bring.untold", locale) + ": " + field.getValue());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String told(List<Incoming.Reason> reasons, Locale locale) {
        return reasons.stream()
                .map(reason -> messages.getMessage(reason.key(), new Object[] {reason.written()}, locale))
                .collect(Collectors.joining(" "));
    }

    private String said(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    /** A cell that begins like a formula is one to a spreadsheet program. */
    private static String harmless(String cell) {
        return cell.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + cell : cell;
    }
}
