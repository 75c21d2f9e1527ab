package nl.plein.directory.bring;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.plein.shared.MailAddress;
import nl.plein.shared.Outcome;
import tools.jackson.databind.JsonNode;

/** Dates, times, money and addresses in the ways in which people and programs write them. */
final class Read {

    private static final List<DateTimeFormatter> DATES = List.of(
            DateTimeFormatter.ISO_LOCAL_DATE,
            DateTimeFormatter.ofPattern("d-M-uuuu", Locale.ROOT),
            DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT),
            DateTimeFormatter.ofPattern("MMMM d uuuu", Locale.ENGLISH),
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.of("nl")));
    private static final Pattern TIME = Pattern.compile("([01]?[0-9]|2[0-3])[:.]([0-5][0-9]).*");
    private static final Pattern MONEY = Pattern.compile("(?:€|EUR)?\\s*([0-9]{1,6})(?:[.,]([0-9]{1,2}|-))?(?:\\s*(?:€|EUR|euro))?");

    private Read() {}

    static Optional<LocalDate> date(String written) {
        var text = written.strip();
        var day = text.length() > 10 && text.charAt(10) == 'T' ? text.substring(0, 10) : text;
        for (var format : DATES) {
            try {
                return Optional.of(LocalDate.parse(day, format));
            } catch (DateTimeException _) {
                // perhaps the next one
            }
        }
        return Optional.empty();
    }

    static Optional<LocalTime> time(String written) {
        var found = TIME.matcher(written.strip());
        if (!found.matches()) return Optional.empty();
        return Optional.of(LocalTime.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))));
    }

    static Optional<Long> cents(String written) {
        var found = MONEY.matcher(written.strip());
        if (!found.matches()) return Optional.empty();
        var part = found.group(2) == null || found.group(2).equals("-") ? "00" : (found.group(2) + "0").substring(0, 2);
        return Optional.of(Long.parseLong(found.group(1)) * 100 + Long.parseLong(part));
    }

    static boolean isNothing(JsonNode written) {
        return written.isMissingNode() || written.isNull() || written.isString() && written.asString().isBlank();
    }

    /** Some write numbers as words; what is none is not a number. */
    static double number(JsonNode written) {
        if (written.isNumber()) return written.asDouble(Double.NaN);
        try {
            return Double.parseDouble(written.asString("").strip().replace(',', '.'));
        } catch (NumberFormatException _) {
            return Double.NaN;
        }
    }

    static boolean isMail(String written) {
        return MailAddress.read(written) instanceof Outcome.Done<String>;
    }

    static boolean isWebsite(String written) {
        return written.matches("https?://[^\\s]{3,500}");
    }
}
