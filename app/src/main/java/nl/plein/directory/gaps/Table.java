package nl.plein.directory.gaps;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers as a table. At the end of a row stands how many there are of all subjects, each once: something about two subjects
 * counts in two columns. The same goes for the last row.
 */
record Table(List<Named> columns, List<Row> rows, Row all) {

    /** @param all of the row, or null when there is one column only */
    record Row(@Nullable Named head, List<Cell> cells, @Nullable Cell all) {}

    /**
     * @param shade 0 for nothing, up to 4 for the most
     * @param address where the listings themselves are
     */
    record Cell(int number, int shade, @Nullable String address) {}

    private static final int SHADES = 4;

    static Table of(Numbers numbers, Chosen chosen, List<Named> rows, List<Named> columns) {
        return new Making(numbers, chosen, columns).table(rows);
    }

    private record Making(Numbers numbers, Chosen chosen, List<Named> columns) {

        Table table(List<Named> heads) {
            var rows = new ArrayList<Row>();
            var most = heads.stream()
                    .flatMap(head -> columns.stream().map(column -> number(head.key(), column.key())))
                    .max(Integer::compare)
                    .orElse(0);
            for (var head : heads) rows.add(row(head, head.key(), most));
            return new Table(columns, List.copyOf(rows), row(null, null, 0));
        }

        private Row row(@Nullable Named head, @Nullable String key, int most) {
            var cells = columns.stream().map(column -> cell(key, column.key(), most)).toList();
            return new Row(head, cells, columns.size() == 1 ? null : cell(key, null, 0));
        }

        private Cell cell(@Nullable String row, @Nullable String subject, int most) {
            var number = number(row, subject);
            var shade = most == 0 ? 0 : (number * SHADES + most - 1) / most;
            return new Cell(number, shade, number == 0 ? null : address(row, subject));
        }

        private int number(@Nullable String row, @Nullable String subject) {
            return numbers.listings(where(row), subject, forWhom(row));
        }

        private @Nullable String address(@Nullable String row, @Nullable String subject) {
            return Addresses.find(where(row), subject, forWhom(row));
        }

        private @Nullable String where(@Nullable String row) {
            return chosen.rows() == Chosen.Rows.DISTRICT && row != null ? row : chosen.where();
        }

        private @Nullable String forWhom(@Nullable String row) {
            return chosen.rows() == Chosen.Rows.FOR_WHOM && row != null ? row : chosen.forWhom();
        }
    }
}
