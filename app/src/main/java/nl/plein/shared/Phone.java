package nl.plein.shared;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.Leniency;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The number of a telephone anywhere in the world. Without a country it is a Dutch one. */
public final class Phone {

    private static final String HERE = "NL";
    private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();
    private static final Set<PhoneNumberType> MOBILE =
            EnumSet.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);

    /** Between two numbers in one field. */
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[/;,|&\\n]|\\b(?:of|or|en|and)\\b)\\s*", Pattern.CASE_INSENSITIVE);

    private static final int DUTCH = 31;

    private Phone() {}

    /** As it is kept and as the whole world dials it, +31612345678. Of two in one field, the first. */
    public static Optional<String> read(@Nullable String typed) {
        return number(typed).map(number -> NUMBERS.format(number, PhoneNumberFormat.E164));
    }

    /** As {@link #read}, when it is one that gets text messages. */
    public static Optional<String> mobile(@Nullable String typed) {
        return number(typed)
                .filter(number -> MOBILE.contains(NUMBERS.getNumberType(number)))
                .map(number -> NUMBERS.format(number, PhoneNumberFormat.E164));
    }

    /** As people read it: 06 12345678, or +32 470 12 34 56. What is no number stays as it is. */
    public static @Nullable String shown(@Nullable String kept) {
        return number(kept)
                .map(number -> NUMBERS.format(number, number.getCountryCode() == DUTCH ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL))
                .orElse(kept);
    }

    private static Optional<PhoneNumber> number(@Nullable String typed) {
        var tidy = Tidy.text(typed);
        if (tidy.isEmpty() || tidy.length() > 100) return Optional.empty();
        // a stroke may stand within one number as well: 0470/12.34.56
        return one(tidy).or(() -> one(BETWEEN.split(tidy, 2)[0]));
    }

    private static Optional<PhoneNumber> one(String typed) {
        if (typed.codePoints().anyMatch(Character::isLetter)) return amongWords(typed);
        try {
            return Optional.of(NUMBERS.parse(typed, HERE)).filter(number -> NUMBERS.isValidNumber(number) || isMadeUp(number));
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    /** No telephone in the Netherlands begins with 06 00: people of the demonstration have such a number, and nobody is texted. */
    private static boolean isMadeUp(PhoneNumber number) {
        return number.getCountryCode() == DUTCH && String.valueOf(number.getNationalNumber()).matches("600[0-9]{6}");
    }

    /** "06 12345678 (moeder)": letters are words here, and not the letters on the keys of a telephone. */
    private static Optional<PhoneNumber> amongWords(String typed) {
        var found = NUMBERS.findNumbers(typed, HERE, Leniency.VALID, 20).iterator();
        return found.hasNext() ? Optional.of(found.next().number()) : Optional.empty();
    }
}
