package nl.plein.directory.bring;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import nl.plein.shared.Outcome;
import nl.plein.shared.file.Allowance;
import nl.plein.shared.file.Line;
import nl.plein.shared.file.Packed;
import nl.plein.shared.file.TextTable;
import nl.plein.shared.file.TooMuch;
import nl.plein.shared.file.Workbook;

/** A table of a spreadsheet: its first row has the names of the columns. */
record Sheet(List<String> header, List<Line> lines) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    static Outcome<Sheet> readText(byte[] file, Allowance allowance) {
        var text = withoutSpaceBeforeQuotes(decode(file));
        return of(TextTable.read(text, separator(text), allowance));
    }

    /** The first sheet of a workbook, .xlsx. */
    static Outcome<Sheet> readWorkbook(Packed packed, Allowance allowance) throws TooMuch {
        return of(Workbook.read(packed, allowance));
    }

    private static Outcome<Sheet> of(Outcome<List<Line>> read) {
        return switch (read) {
            case Outcome.Refused<List<Line>>(var reason) -> Outcome.refused(reason);
            case Outcome.Done<List<Line>>(var lines) when lines.isEmpty() -> Outcome.refused("bring.file.empty");
            case Outcome.Done<List<Line>>(var lines) ->
                Outcome.done(new Sheet(lines.getFirst().cells(), lines.subList(1, lines.size())));
        };
    }

    /** Some programs write "a", "b": the space would make the quotes part of the cell, and a separator within them the next one. */
    private static String withoutSpaceBeforeQuotes(String text) {
        var header = text.lines().findFirst().orElse("");
        var separator = separator(text);
        return header.contains(separator + " \"") ? text.replaceAll("(\"" + Pattern.quote(String.valueOf(separator)) + ") +(?=\")", "$1") : text;
    }

    /** UTF-8, with or without its mark, or what older programs write. */
    static String decode(byte[] file) {
        if (file.length > 1 && (file[0] & 0xFF) == 0xFF && (file[1] & 0xFF) == 0xFE) return new String(file, 2, file.length - 2, StandardCharsets.UTF_16LE);
        if (file.length > 1 && (file[0] & 0xFF) == 0xFE && (file[1] & 0xFF) == 0xFF) return new String(file, 2, file.length - 2, StandardCharsets.UTF_16BE);
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException _) {
            return new String(file, WINDOWS);
        }
    }

    private static char separator(String text) {
        var header = text.lines().findFirst().orElse("").replaceAll("\"[^\"]*+\"", "");
        var best = ',';
        for (var candidate : new char[] {';', '\t', '|'})
            if (header.chars().filter(sign -> sign == candidate).count() > header.chars().filter(sign -> sign == ',').count())
                best = candidate;
        return best;
    }
}
