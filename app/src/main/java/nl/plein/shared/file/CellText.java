package nl.plein.shared.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a cell of a workbook says, as people see it. */
final class CellText {

    /** No program writes more; a power of ten with nine digits would be a number of hundreds of megabytes. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?");

    /** As many digits as spreadsheet programs count with: the others are dust of binary numbers. */
    private static final MathContext SHOWN = new MathContext(15);

    private static final Pattern PLACE = Pattern.compile("([A-Z]{1,3})[0-9]{1,7}");
    private static final LocalDate FIRST_DAY = LocalDate.of(1899, 12, 30);
    private static final LocalDate FIRST_DAY_1904 = LocalDate.of(1904, 1, 1);
    private static final BigDecimal LAST_DAY = new BigDecimal(2_958_465);

    private CellText() {}

    /** From 0 on, or -1 for a place that no sheet has. */
    static int column(String place, int next) {
        if (place.isEmpty()) return next < Allowance.MOST_COLUMNS ? next : -1;
        var read = PLACE.matcher(place);
        if (!read.matches()) return -1;
        var column = 0;
        for (var letter : read.group(1).toCharArray()) column = column * 26 + letter - 'A' + 1;
        return column <= Allowance.MOST_COLUMNS ? column - 1 : -1;
    }

    static Optional<Integer> index(String written, int size) {
        if (!written.strip().matches("[0-9]{1,7}")) return Optional.empty();
        return Optional.of(Integer.parseInt(written.strip())).filter(index -> index < size);
    }

    /** What is no number that people count with stays as it is written. */
    static String number(String written, boolean isDay, boolean since1904) {
        if (!NUMBER.matcher(written.strip()).matches()) return written;
        var number = new BigDecimal(written.strip());
        if (isDay && number.signum() > 0 && number.compareTo(LAST_DAY) <= 0)
            return (since1904 ? FIRST_DAY_1904 : FIRST_DAY).plusDays(number.intValue()).toString();
        return number.round(SHOWN).stripTrailingZeros().toPlainString();
    }
}
