package nl.plein.directory.bring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * How rows are named that have no number of their own: by who offers it and its name. The same name at another place, on other
 * days or with another text is another thing: only then these are part of the name, so that most rows keep it for ever.
 */
final class KeysOfRows {

    /** @param own its number in the list, or empty */
    record Row(String own, String name, String place, String when, String content) {}

    private static final List<Function<Row, String>> EVER_MORE = List.of(
            Row::name,
            row -> row.name() + " @ " + row.place(),
            row -> row.name() + " @ " + row.place() + " " + row.when(),
            row -> row.name() + " @ " + row.place() + " " + row.when() + " " + Integer.toHexString(row.content().hashCode()));

    private final List<Row> rows;
    private final List<Map<String, Integer>> different;

    KeysOfRows(List<Row> rows) {
        this.rows = rows;
        this.different = EVER_MORE.stream().map(this::howManyDiffer).toList();
    }

    private Map<String, Integer> howManyDiffer(Function<Row, String> name) {
        var contents = new HashMap<String, HashSet<String>>();
        for (var row : rows) contents.computeIfAbsent(name.apply(row), _ -> new HashSet<>()).add(row.content() + row.place());
        var many = new HashMap<String, Integer>();
        contents.forEach((key, all) -> many.put(key, all.size()));
        return many;
    }

    String of(int at) {
        var row = rows.get(at);
        if (!row.own().isEmpty()) return row.own();
        for (var more = 0; more < EVER_MORE.size(); more++) {
            var key = EVER_MORE.get(more).apply(row);
            if (different.get(more).get(key) == 1) return key;
        }
        return EVER_MORE.getLast().apply(row);
    }
}
