package nl.plein.directory.bring;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What something costs, as lists say it in words. What is not clear stays words: nobody reads that it costs money unless it says so. */
final class ReadCost {

    private static final Set<String> FREE = Set.of(
            "gratis", "kosteloos", "free", "free of charge", "free of cost", "at no cost", "at no charge", "no cost", "no costs",
            "no charge", "no charges", "no fee", "no fees", "without charge", "without cost", "none", "nee", "no", "geen", "geen kosten",
            "er zijn geen kosten", "er zijn geen kosten aan verbonden", "zonder kosten", "niets", "nothing", "kostenlos", "gratuit",
            "ücretsiz", "bezpłatnie", "безкоштовно", "مجاني", "this service is free", "the service is free", "services are free",
            "it is free", "het is gratis", "deelname is gratis", "deelname gratis", "gratis toegang", "toegang gratis", "free entry",
            "free admission", "0", "0,00", "0.00");

    private static final Pattern BY_INCOME =
            Pattern.compile(".*(sliding[ -]?(fee[ -]?)?scale|income[- ](based|dependent|related)|(depends|based) on (your )?income"
                    + "|naar (je |uw )?inkomen|inkomensafhankelijk|afhankelijk van (je |uw |het )?inkomen).*");

    private static final Pattern MONEY = Pattern.compile(".*([€$£]|\\beur|euro|usd|gbp|\\d[.,]\\d\\d\\b).*");

    private static final Pattern BEGINS_FREE = Pattern.compile("(gratis|free( of charge)?|kosteloos|geen kosten|no (cost|charge|fee)s?)\\s*[.,;:(!-].*");

    private ReadCost() {}

    static void words(@Nullable String written, ObjectNode content) {
        if (written == null || written.isBlank()) return;
        var words = written.strip();
        var plain = plain(words);
        var cents = Read.cents(words);
        if (FREE.contains(plain) || cents.filter(amount -> amount == 0).isPresent()) content.putObject("cost").put("kind", "FREE");
        else if (cents.isPresent()) content.putObject("cost").put("kind", "PAID").put("cents", cents.get());
        else content.putObject("cost").put("kind", kind(plain)).put("words", words);
    }

    private static String kind(String plain) {
        if (BY_INCOME.matcher(plain).matches()) return "BY_INCOME";
        if (MONEY.matcher(plain).matches()) return "PAID";
        return BEGINS_FREE.matcher(plain).matches() ? "FREE" : "TOLD";
    }

    private static String plain(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").replaceAll("^[€]\\s*|[.!\\s]+$", "").strip();
    }
}
