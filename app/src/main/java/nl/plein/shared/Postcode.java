package nl.plein.shared;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A Dutch postcode: four digits, with or without its two letters. */
public record Postcode(String value) {

    private static final Pattern WRITTEN = Pattern.compile("[1-9][0-9]{3}([A-Z]{2})?");

    public Postcode {
        if (!WRITTEN.matcher(value).matches()) throw new IllegalArgumentException("not a postcode");
    }

    /** Reads what people type: small letters, a space between, spaces around. */
    public static Optional<Postcode> read(String typed) {
        var tidy = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return WRITTEN.matcher(tidy).matches() ? Optional.of(new Postcode(tidy)) : Optional.empty();
    }

    /** As it is written on an envelope: 1234 AB. */
    public String spaced() {
        return value.length() == 6 ? digits() + " " + value.substring(4) : value;
    }

    public String digits() {
        return value.substring(0, 4);
    }
}
