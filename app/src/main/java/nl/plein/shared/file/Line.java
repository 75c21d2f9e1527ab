package nl.plein.shared.file;

import java.util.ArrayList;
import java.util.List;
import nl.plein.shared.Tidy;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list.
 *
 * @param number as the program shows it in which people see the file
 * @param wrong why this row cannot be read, as a message key; its cells are then what could be read
 */
public record Line(long number, List<String> cells, @Nullable String wrong) {

    private static final String TOO_LONG = "file.row.too-long";
    private static final int OF_A_LONG_CELL = 100;

    /** A row with more than a row has is not read further, and says so. */
    static Line of(long number, List<String> all, @Nullable String wrong, Allowance allowance) throws TooMuch {
        var end = all.size();
        while (end > 0 && all.get(end - 1).isBlank()) end--;
        if (end > 0) allowance.row();
        var cells = new ArrayList<String>();
        var tooLong = end > Allowance.MOST_COLUMNS;
        for (var cell : all.subList(0, Math.min(end, Allowance.MOST_COLUMNS))) {
            var fits = cell.length() <= Allowance.LONGEST_CELL;
            tooLong = tooLong || !fits;
            var kept = fits ? cell : cell.substring(0, OF_A_LONG_CELL);
            allowance.cell(kept);
            cells.add(kept);
        }
        return new Line(number, List.copyOf(cells), tooLong ? TOO_LONG : wrong);
    }

    /** Without invisible signs. */
    public String cell(int column) {
        return column < 0 || column >= cells.size() ? "" : Tidy.text(cells.get(column));
    }

    public boolean isEmpty() {
        return wrong == null && cells.stream().allMatch(String::isBlank);
    }
}
