package nl.plein.directory.bring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Which column of a spreadsheet says what. People name them in many ways; the messages know some. */
@Component
class ColumnsOfOffers {

    enum Column {
        KEY,
        NAME,
        INITIATIVE,
        INITIATIVE_KEY,
        KIND,
        SUMMARY,
        ABOUT,
        STEPS,
        SUBJECTS,
        FOR_WHOM,
        EVENTS,
        LANGUAGES,
        COST,
        STARTS,
        ENDS,
        PLACE,
        STREET,
        POSTCODE,
        TOWN,
        EMAIL,
        PHONE,
        WEBSITE,
        WHEN,
        AGES,
        AREA,
        CHECKED
    }

    /**
     * What somebody said of a list.
     *
     * @param columns by their header; what is not here is left out
     * @param ours whether all of it is offered by the organisation that brings it in
     */
    record Chosen(Map<String, Column> columns, boolean ours) {}

    private final MessageSource messages;

    ColumnsOfOffers(MessageSource messages) {
        this.messages = messages;
    }

    /** As far as the names of the columns tell; the first with such a name counts. */
    Chosen find(List<String> header) {
        var found = new LinkedHashMap<String, Column>();
        for (var column : Column.values())
            names(column)
                    .flatMap(name -> header.stream().filter(cell -> plain(cell).equals(name)))
                    .filter(cell -> !found.containsKey(cell))
                    .findFirst()
                    .ifPresent(cell -> found.put(cell, column));
        return new Chosen(found, false);
    }

    private Stream<String> names(Column column) {
        return Stream.of(Locale.of("nl"), Locale.ENGLISH)
                .flatMap(language -> Stream.of(messages.getMessage("bring.column." + column, null, language).split(",")))
                .map(ColumnsOfOffers::plain);
    }

    static boolean isEnough(Chosen chosen) {
        return chosen.columns().containsValue(Column.NAME) && (chosen.ours() || chosen.columns().containsValue(Column.INITIATIVE));
    }

    /** The first of its names is what people are told. */
    String label(Column column, Locale locale) {
        return messages.getMessage("bring.column." + column, null, locale).split(",")[0].strip();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
