package nl.plein.needs.exchange;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import nl.plein.shared.Outcome;

/** Makes text of an uploaded file, in whichever of the usual ways a spreadsheet program wrote it. */
class TextFile {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final byte[] UTF_8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] UTF_16_LITTLE_MARK = {(byte) 0xFF, (byte) 0xFE};
    private static final byte[] UTF_16_BIG_MARK = {(byte) 0xFE, (byte) 0xFF};
    /** Of a zip: an .xlsx or .ods file is one. */
    private static final byte[] ZIP_MARK = {'P', 'K', 3, 4};
    /** Of an .xls file. */
    private static final byte[] OLD_OFFICE_MARK = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private TextFile() {}

    /** What spreadsheet programs call a list. The name itself is never used for anything else. */
    private static final Pattern NAMED = Pattern.compile("(?is).*\\.(csv|tsv|txt)");

    static Outcome<String> read(String name, byte[] bytes) {
        if (bytes.length == 0) return Outcome.refused("exchange.file.empty");
        if (begins(bytes, ZIP_MARK) || begins(bytes, OLD_OFFICE_MARK)) return Outcome.refused("exchange.file.workbook");
        var text = decode(bytes);
        // no spreadsheet writes this sign into text, every picture and PDF holds it or says what it is
        if (text.indexOf(0) >= 0 || text.startsWith("%PDF") || text.startsWith("{\\rtf"))
            return Outcome.refused("exchange.file.not-text");
        if (!NAMED.matcher(name).matches()) return Outcome.refused("exchange.file.not-named");
        return Outcome.done(text);
    }

    private static String decode(byte[] bytes) {
        if (begins(bytes, UTF_16_LITTLE_MARK)) return after(2, bytes, StandardCharsets.UTF_16LE);
        if (begins(bytes, UTF_16_BIG_MARK)) return after(2, bytes, StandardCharsets.UTF_16BE);
        if (begins(bytes, UTF_8_MARK)) return after(3, bytes, StandardCharsets.UTF_8);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException _) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        return Arrays.equals(Arrays.copyOf(bytes, mark.length), mark);
    }

    private static String after(int mark, byte[] bytes, Charset charset) {
        return new String(bytes, mark, bytes.length - mark, charset);
    }
}
