package nl.plein.journeys.programme;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The moments and challenges in the form of a draft, which a button adds, removes or moves while the rest stays as it was
 * typed. The fields "moment" and "challenge" hold the keys of the rows in their order; the fields of a row begin with its
 * key, like "moment-m2-day".
 */
record Rows(Map<String, List<String>> fields) {

    /** The button that is no row's. */
    static final String SAVE = "save";

    static final String MOMENT = "moment";
    static final String CHALLENGE = "challenge";

    private static final Map<String, Integer> MOST = Map.of(MOMENT, 40, CHALLENGE, 20);

    private static final Pattern KEY = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern BUTTON = Pattern.compile("(moment|challenge)-(add|remove|up|down)(?::(" + KEY + "))?");

    /** Keys that no form of ours has are left out. */
    static Rows of(Map<String, List<String>> posted) {
        var rows = new Rows(new LinkedHashMap<>(posted));
        MOST.forEach((row, most) -> rows.fields.put(row, rows.keys(row).stream()
                .filter(key -> key != null && KEY.matcher(key).matches())
                .distinct()
                .limit(most)
                .toList()));
        return rows;
    }

    private List<String> keys(String row) {
        return fields.getOrDefault(row, List.of());
    }

    /** Does what the button says; anything else changes nothing. */
    Rows press(String button) {
        var said = BUTTON.matcher(button);
        if (!said.matches()) return this;
        var row = said.group(1);
        var keys = new ArrayList<>(keys(row));
        var at = keys.indexOf(said.group(3));
        if (said.group(2).equals("add")) add(row, keys);
        else if (at >= 0)
            switch (said.group(2)) {
                case "remove" -> remove(row, keys, at);
                case "up" -> swap(row, keys, at, at - 1);
                default -> swap(row, keys, at, at + 1);
            }
        fields.put(row, keys);
        return this;
    }

    /** The new one comes a week after the last, and lasts as long. */
    private void add(String row, List<String> keys) {
        if (keys.size() >= MOST.get(row)) return;
        var number = keys.size() + 1;
        while (keys.contains(row.charAt(0) + "" + number)) number++;
        var key = row.charAt(0) + "" + number;
        if (row.equals(MOMENT) && !keys.isEmpty()) {
            set(row, key, "day", String.valueOf(day(row, keys.getLast()) + 7));
            set(row, key, "minutes", value(row, keys.getLast(), "minutes"));
        }
        keys.add(key);
    }

    /** When the first moment goes, the next one is the first day, and the others come as long after it as before. */
    private void remove(String row, List<String> keys, int at) {
        keys.remove(at);
        if (!row.equals(MOMENT) || at > 0 || keys.isEmpty()) return;
        var first = day(row, keys.getFirst());
        for (var key : keys)
            if (isNumber(value(row, key, "day"))) set(row, key, "day", String.valueOf(Math.max(0, day(row, key) - first)));
    }

    /** Two moments change places, each on the day of the other. */
    private void swap(String row, List<String> keys, int one, int other) {
        if (other < 0 || other >= keys.size()) return;
        if (row.equals(MOMENT)) {
            var day = value(row, keys.get(one), "day");
            set(row, keys.get(one), "day", value(row, keys.get(other), "day"));
            set(row, keys.get(other), "day", day);
        }
        Collections.swap(keys, one, other);
    }

    private int day(String row, String key) {
        return isNumber(value(row, key, "day")) ? Integer.parseInt(value(row, key, "day")) : 0;
    }

    private static boolean isNumber(String typed) {
        return typed.matches("[0-9]{1,4}");
    }

    private String value(String row, String key, String field) {
        var values = fields.getOrDefault(row + "-" + key + "-" + field, List.of());
        return values.isEmpty() || values.getFirst() == null ? "" : values.getFirst().strip();
    }

    private void set(String row, String key, String field, String value) {
        fields.put(row + "-" + key + "-" + field, List.of(value));
    }
}
