package nl.plein.directory.bring;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Languages by their code or by what people call them: in Dutch, in English, and in the language itself. */
final class Languages {

    private static final Map<String, String> BY_NAME = byName();

    private Languages() {}

    /** Several may stand in one cell; none when one of them is not known. */
    static Set<String> codes(String written) {
        var whole = BY_NAME.get(plain(written));
        if (whole != null) return Set.of(whole);
        var codes = new LinkedHashSet<String>();
        for (var word : written.split("[,;|/&]|\\s+(?:en|and)\\s+")) {
            if (word.isBlank()) continue;
            var code = BY_NAME.get(plain(word));
            if (code == null) return Set.of();
            codes.add(code);
        }
        return codes;
    }

    private static Map<String, String> byName() {
        var byName = new HashMap<String, String>();
        for (var code : Locale.getISOLanguages()) {
            var language = Locale.of(code);
            var long3 = language.getISO3Language();
            byName.put(code, code);
            if (!long3.isEmpty()) byName.putIfAbsent(long3, code);
            for (var in : List.of(Locale.of("nl"), Locale.ENGLISH, language)) byName.putIfAbsent(plain(language.getDisplayLanguage(in)), code);
        }
        byName.put("farsi", "fa");
        byName.put("mandarin", "zh");
        byName.put("nld", "nl");
        byName.put("dut", "nl");
        return byName;
    }

    /** nl-NL is nl. */
    private static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceFirst("^([a-z]{2})[-_][a-z]{2}$", "$1");
    }
}
