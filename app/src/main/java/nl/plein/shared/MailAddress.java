package nl.plein.shared;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A mail address as people write it, checked by the library that will send to it. */
public final class MailAddress {

    private static final String NONE = "form.no-email";
    private static final String DOTS = "form.email-dots";
    private static final String LETTERS = "form.email-letters";
    private static final String TWO = "form.email-two";

    /** Where most people have theirs. One that exists is never asked about, however much it resembles another. */
    private static final Set<String> WELL_KNOWN = Set.of(
            "gmail.com", "hotmail.com", "hotmail.nl", "outlook.com", "live.nl", "live.com", "icloud.com", "yahoo.com", "ziggo.nl",
            "kpnmail.nl", "planet.nl", "home.nl", "xs4all.nl", "casema.nl", "upcmail.nl", "hetnet.nl", "proton.me", "protonmail.com",
            "msn.com", "me.com", "mac.com", "gmx.com", "gmx.net", "gmx.de", "ymail.com", "mail.com", "email.com", "live.be", "ziggo.com",
            "outlook.be", "skynet.be", "telenet.be", "hotmail.be", "hotmail.de", "hotmail.fr", "yahoo.de", "yahoo.fr", "quicknet.nl",
            "chello.nl", "tele2.nl", "online.nl", "solcon.nl", "kpnplanet.nl", "zeelandnet.nl", "wp.pl", "onet.pl", "o2.pl", "ukr.net");

    /** Further off than one letter, and seen often. */
    private static final Map<String, String> MISTAKES = Map.of(
            "gmail.nl", "gmail.com", "googlemail.nl", "gmail.com", "gmail", "gmail.com", "hotmail", "hotmail.com",
            "outlook.nl", "outlook.com", "icloud.nl", "icloud.com", "outlook", "outlook.com", "hotmai.co", "hotmail.com");

    private MailAddress() {}

    /** @return the address, or which message says what is wrong with it */
    public static Outcome<String> read(String typed) {
        var written = Normalizer.normalize(Tidy.text(typed), Normalizer.Form.NFKC);
        var at = written.lastIndexOf('@');
        if (at < 1 || at == written.length() - 1) return Outcome.refused(NONE);
        if (written.indexOf('@') != at) return Outcome.refused(written.matches(".+@.+[ ,;/]+.+@.+") ? TWO : NONE);
        var local = written.substring(0, at);
        var domain = written.substring(at + 1).toLowerCase(Locale.ROOT);
        if (isDottedWrongly(local) || isDottedWrongly(domain)) return Outcome.refused(DOTS);
        if (local.length() > 64 || local.matches(".*[\\s\"<>(),;:\\[\\]\\\\].*")) return Outcome.refused(NONE);
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(local)) return Outcome.refused(LETTERS);
        // what was agreed in 2003 makes ss of it, which is a domain of somebody else
        if (domain.matches(".*[ßς].*")) return Outcome.refused(LETTERS);
        return canBeSent(local, domain) ? Outcome.done(local + "@" + domain) : Outcome.refused(NONE);
    }

    private static boolean isDottedWrongly(String part) {
        return part.startsWith(".") || part.endsWith(".") || part.contains("..");
    }

    private static boolean canBeSent(String local, String domain) {
        try {
            var ascii = IDN.toASCII(domain, IDN.USE_STD3_ASCII_RULES);
            new InternetAddress(local + "@" + ascii, true).validate();
            return ascii.length() <= 253 && ascii.matches(".+\\.(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59})");
        } catch (AddressException | IllegalArgumentException _) {
            return false;
        }
    }

    /** As the mail server gets it: a domain with an umlaut in the letters that it knows. What cannot be sent stays as it is. */
    public static String toSend(String address) {
        var at = address.lastIndexOf('@');
        try {
            return at < 0 ? address : address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1));
        } catch (IllegalArgumentException _) {
            return address;
        }
    }

    /** As addresses are compared. */
    public static String key(String address) {
        return toSend(Tidy.text(address)).toLowerCase(Locale.ROOT);
    }

    /** What somebody probably meant, of an address that differs a little from what many have. */
    public static Optional<String> meant(String address) {
        var at = address.lastIndexOf('@') + 1;
        var domain = address.substring(at).toLowerCase(Locale.ROOT);
        if (at == 0 || WELL_KNOWN.contains(domain)) return Optional.empty();
        if (MISTAKES.containsKey(domain)) return Optional.of(address.substring(0, at) + MISTAKES.get(domain));
        return WELL_KNOWN.stream()
                .filter(known -> known.length() >= 8 && isOneMistakeFrom(domain, known))
                .sorted((one, other) -> Boolean.compare(sameEnd(other, domain), sameEnd(one, domain)))
                .findFirst()
                .map(known -> address.substring(0, at) + known);
    }

    private static boolean sameEnd(String known, String domain) {
        return known.substring(known.lastIndexOf('.')).equals(domain.substring(domain.lastIndexOf('.')));
    }

    /** One letter more, less or other, or two that changed places. */
    private static boolean isOneMistakeFrom(String typed, String known) {
        if (Math.abs(typed.length() - known.length()) > 1) return false;
        var from = 0;
        while (from < Math.min(typed.length(), known.length()) && typed.charAt(from) == known.charAt(from)) from++;
        var a = typed.substring(from);
        var b = known.substring(from);
        if (a.length() > b.length()) return a.substring(1).equals(b);
        if (a.length() < b.length()) return b.substring(1).equals(a);
        if (a.isEmpty()) return false;
        if (a.substring(1).equals(b.substring(1))) return true;
        return a.length() > 1 && a.charAt(0) == b.charAt(1) && a.charAt(1) == b.charAt(0) && a.substring(2).equals(b.substring(2));
    }
}
