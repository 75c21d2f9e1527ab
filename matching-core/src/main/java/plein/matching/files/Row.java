package plein.matching.files;

import java.util.Map;

/** One row of a file: texts by column name, and what they must be. */
public record Row(String file, long line, Map<String, String> fields) {

    /** @throws IllegalArgumentException when empty */
    public String text(String name) {
        var text = maybe(name);
        if (text.isEmpty()) throw new IllegalArgumentException(name + " is empty");
        return text;
    }

    /** Empty when it is not there. */
    public String maybe(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    /** @throws IllegalArgumentException when it is no whole number, or not within the bounds */
    public int number(String name, int least, int most) {
        var text = text(name);
        try {
            int number = Integer.parseInt(text);
            if (number < least || number > most) throw new IllegalArgumentException(name + " is not within " + least + ".." + most + ": " + number);
            return number;
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException(name + " is no whole number: " + shortened(text));
        }
    }

    public int number(String name, int least, int most, int otherwise) {
        return maybe(name).isEmpty() ? otherwise : number(name, least, most);
    }

    /** NaN when empty. */
    public double decimal(String name) {
        var text = maybe(name);
        try {
            return text.isEmpty() ? Double.NaN : Double.parseDouble(text);
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException(name + " is no number: " + shortened(text));
        }
    }

    public boolean yes(String name) {
        return switch (maybe(name).toLowerCase(java.util.Locale.ROOT)) {
            case "yes", "true", "1" -> true;
            case "", "no", "false", "0" -> false;
            default -> throw new IllegalArgumentException(name + " is neither yes nor no: " + shortened(maybe(name)));
        };
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "...";
    }
}
