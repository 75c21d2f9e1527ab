package nl.plein.shared;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What somebody filled in on a page, and what is wrong with it.
 *
 * <p>The same object checks the fields and fills the page again, so that a refused form comes back as it was typed.
 * Errors are message keys, one a field, in the order in which they were found.
 */
public final class Form {

    private final Map<String, List<String>> fields;
    private final Map<String, String> errors = new LinkedHashMap<>();
    private final Map<String, String> meant = new LinkedHashMap<>();

    private Form(Map<String, List<String>> fields) {
        this.fields = fields;
    }

    public static Form empty() {
        return new Form(Map.of());
    }

    /** Fields as Spring hands them over, or as they were kept: tidy, wherever they come from. */
    public static Form of(Map<String, List<String>> posted) {
        var tidy = new LinkedHashMap<String, List<String>>();
        posted.forEach((name, values) -> tidy.put(name, values.stream().map(Tidy::text).toList()));
        return new Form(tidy);
    }

    public String value(String name) {
        var values = fields.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }

    public List<String> values(String name) {
        return fields.getOrDefault(name, List.of()).stream()
                .filter(value -> !value.isBlank())
                .distinct()
                .toList();
    }

    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    public @Nullable String error(String name) {
        return errors.get(name);
    }

    public Map<String, String> errors() {
        return errors;
    }

    public boolean isWrong() {
        return !errors.isEmpty();
    }

    /** Says what is wrong with a field; the first complaint about a field stays. */
    public void reject(String name, String reason) {
        errors.putIfAbsent(name, reason);
    }

    /** Text that must be there, on one line or more. */
    public String text(String name, int most, String reasonWhenEmpty) {
        if (value(name).isEmpty()) reject(name, reasonWhenEmpty);
        return optionalText(name, most);
    }

    /** Text that may be left out. Counts characters as people see them in a font, not as UTF-16 units. */
    public String optionalText(String name, int most) {
        var typed = value(name);
        if (typed.codePointCount(0, typed.length()) > most) reject(name, "form.too-long." + most);
        return typed;
    }

    /** One of the choices, which must be made. */
    public String oneOf(String name, Collection<String> choices, String reasonWhenEmpty) {
        if (!choices.contains(value(name))) reject(name, reasonWhenEmpty);
        return value(name);
    }

    /** At least one of the choices. */
    public List<String> someOf(String name, Collection<String> choices, String reasonWhenEmpty) {
        if (values(name).isEmpty()) reject(name, reasonWhenEmpty);
        return anyOf(name, choices);
    }

    /** Any of the choices, or none. */
    public List<String> anyOf(String name, Collection<String> choices) {
        if (!choices.containsAll(values(name))) reject(name, "form.not-a-choice");
        return values(name).stream().filter(choices::contains).toList();
    }

    public int number(String name, int least, int most, String reason) {
        var typed = value(name);
        if (typed.matches("[0-9]{1,9}")) {
            var number = Integer.parseInt(typed);
            if (number >= least && number <= most) return number;
        }
        reject(name, reason);
        return least;
    }

    public Optional<LocalDate> optionalDate(String name, String reason) {
        if (value(name).isEmpty()) return Optional.empty();
        try {
            var date = LocalDate.parse(value(name));
            if (date.getYear() >= 1900 && date.getYear() <= 2200) return Optional.of(date);
        } catch (DateTimeParseException _) {
            // said below: the field gets its reason
        }
        reject(name, reason);
        return Optional.empty();
    }

    /**
     * An address that may be left out, as it can be mailed to. On a page, where the field brings along of which address its
     * reader is sure, somebody who probably made a slip is asked once whether something else was meant.
     */
    public String optionalEmail(String name) {
        var typed = value(name);
        if (typed.isEmpty()) return typed;
        return switch (MailAddress.read(typed)) {
            case Outcome.Refused<String>(var reason) -> {
                reject(name, reason);
                yield typed;
            }
            case Outcome.Done<String>(var address) -> fill(name, sure(name, address));
        };
    }

    private String sure(String name, String address) {
        var other = MailAddress.meant(address).orElse(null);
        if (other == null || !fields.containsKey(name + "-sure")) return address;
        if (value(name + "-meant").equals(other)) return other;
        if (value(name + "-sure").equals(address)) return address;
        meant.put(name, other);
        reject(name, "form.email-meant");
        return address;
    }

    /** The address that somebody may have meant instead; null when there is nothing to ask. */
    public @Nullable String meant(String name) {
        return meant.get(name);
    }

    /** The number of somebody's telephone, of any country, that may be left out; of two, the first. */
    public String optionalPhone(String name) {
        var typed = value(name);
        if (typed.isEmpty()) return typed;
        var read = Phone.read(typed);
        if (read.isEmpty()) reject(name, "form.no-phone");
        return fill(name, read.map(Phone::shown).orElse(typed));
    }

    /** A number that everybody may call and that may be left out, short ones like 14 046 and 113 included; as it was written. */
    public String optionalPublicPhone(String name) {
        var typed = value(name);
        if (!typed.isEmpty() && !(typed.matches("[+0-9 ()./-]{3,25}") && typed.replaceAll("[^0-9]", "").length() >= 3))
            reject(name, "form.no-phone");
        return typed;
    }

    private String fill(String name, String value) {
        fields.put(name, List.of(value));
        return value;
    }

    /** A Dutch postcode, four digits or all six signs, that must be there and exist. */
    public String postcode(String name, Postcodes postcodes) {
        var read = Postcode.read(value(name));
        if (read.flatMap(postcodes::find).isEmpty()) reject(name, "form.no-postcode");
        return read.map(Postcode::value).orElse(value(name));
    }
}
