package nl.plein.needs.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.plein.needs.Side;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The columns that a file may have, and what they are called in each language. */
@Component
class Columns {

    static final List<Locale> LANGUAGES = List.of(Locale.of("nl"), Locale.of("en"));

    static final String KIND = "kind";
    static final String SINCE = "since";

    /** The column that we add to the rows that did not come in; it may come back in the corrected file. */
    static final String REASON = "reason";

    private static final List<String> BOTH = List.of(
            KIND, "given-name", "age", "level", "topics", "levels", "languages", "where", "postcode", "distance", "times",
            "often", "interests");
    private static final List<String> OF_NEEDS = List.of("wish", "barriers", "for");
    private static final List<String> OF_OFFERS = List.of("ages", "gender", "capacity");
    private static final List<String> LAST = List.of(
            "contact", "email", "phone", "guardian-name", "guardian-email", "arranger-name", "arranger-email",
            "arranger-role", "note", SINCE);
    private static final Set<String> MANDATORY = Set.of(KIND, "given-name", "age");

    private final MessageSource messages;

    Columns(MessageSource messages) {
        this.messages = messages;
    }

    List<String> of(Side side) {
        var ofSide = side == Side.NEED ? OF_NEEDS : OF_OFFERS;
        return Stream.of(BOTH, ofSide, LAST).flatMap(List::stream).toList();
    }

    boolean isMandatory(String column) {
        return MANDATORY.contains(column);
    }

    String label(String column, Locale locale) {
        return messages.getMessage("exchange.column." + column, null, locale);
    }

    /**
     * Which column of a file is what.
     *
     * @param places column by what it is
     * @param unknown headers that say nothing to us
     * @param missing columns that every file needs
     */
    record Found(Map<String, Integer> places, List<String> unknown, List<String> missing) {}

    Found find(Side side, List<String> header) {
        var known = names(side);
        var places = new LinkedHashMap<String, Integer>();
        var unknown = new ArrayList<String>();
        for (var place = 0; place < header.size(); place++) {
            var column = known.get(Plain.of(header.get(place)));
            if (column == null) unknown.add(header.get(place).strip());
            else places.putIfAbsent(column, place);
        }
        unknown.removeIf(String::isEmpty);
        var missing = of(side).stream()
                .filter(column -> MANDATORY.contains(column) && !places.containsKey(column))
                .toList();
        return new Found(places, unknown, missing);
    }

    private Map<String, String> names(Side side) {
        var names = new HashMap<String, String>();
        for (var column : Stream.concat(of(side).stream(), Stream.of(REASON)).toList()) {
            names.put(Plain.of(column), column);
            for (var language : LANGUAGES) {
                names.put(Plain.of(label(column, language)), column);
                var also = messages.getMessage("exchange.column." + column + ".also", null, "", language);
                for (var name : also.split(",")) names.put(Plain.of(name), column);
            }
        }
        names.remove("");
        return names;
    }
}
