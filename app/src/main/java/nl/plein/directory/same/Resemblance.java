package nl.plein.directory.same;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** In what two listings resemble each other. Names alone are not enough: every library has a language café. */
final class Resemblance {

    enum Reason {
        NAME,
        INITIATIVE,
        PHONE,
        EMAIL,
        PLACE
    }

    private static final double ALIKE = 0.6;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Set<String> EMPTY = Set.of("", "de", "het", "een", "van", "voor", "in", "en", "op", "bij", "met", "aan", "the", "of", "stichting");

    private Resemblance() {}

    /** Empty when they are hardly the same. */
    static List<Reason> of(Told one, Told other) {
        var reasons = new ArrayList<Reason>();
        if (alike(one.name(), other.name())) reasons.add(Reason.NAME);
        if (alike(one.initiative(), other.initiative())) reasons.add(Reason.INITIATIVE);
        if (same(digits(one.phone()), digits(other.phone()))) reasons.add(Reason.PHONE);
        if (same(small(one.email()), small(other.email()))) reasons.add(Reason.EMAIL);
        if (!Collections.disjoint(one.postcodes(), other.postcodes())) reasons.add(Reason.PLACE);
        return reasons.contains(Reason.NAME) && reasons.size() > 1 ? reasons : List.of();
    }

    /** How many of the words of both they share. */
    private static boolean alike(String one, String other) {
        var first = words(one);
        var second = words(other);
        if (first.isEmpty() || second.isEmpty()) return false;
        var shared = new HashSet<>(first);
        shared.retainAll(second);
        return shared.size() >= ALIKE * (first.size() + second.size() - shared.size());
    }

    static Set<String> words(String name) {
        var plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFKD).replaceAll("\\p{M}", "");
        return BETWEEN_WORDS.splitAsStream(plain).filter(word -> !EMPTY.contains(word)).collect(Collectors.toSet());
    }

    /** 046 and +31 46 are the same telephone. */
    private static @Nullable String digits(@Nullable String phone) {
        if (phone == null) return null;
        var digits = phone.replaceAll("[^0-9]", "").replaceFirst("^(0031|31|0)", "");
        return digits.length() < 6 ? null : digits;
    }

    private static @Nullable String small(@Nullable String email) {
        return email == null ? null : email.toLowerCase(Locale.ROOT);
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && Objects.equals(one, other);
    }
}
