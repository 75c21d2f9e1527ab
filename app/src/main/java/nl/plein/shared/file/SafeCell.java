package nl.plein.shared.file;

import java.util.regex.Pattern;

/**
 * What stands in a cell. A spreadsheet runs a cell that begins with one of these signs as a formula, which may fetch
 * or send anything; an apostrophe before it makes it text. Source: OWASP, CSV injection.
 */
public final class SafeCell {

    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern MADE_SAFE = Pattern.compile("'+[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);

    private SafeCell() {}

    static String write(String text) {
        return FORMULA.matcher(text).matches() ? "'" + text : text;
    }

    /** Takes off what {@link #write} put on. */
    public static String read(String cell) {
        return MADE_SAFE.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
