package nl.plein.directory.bring;

import java.util.EnumMap;
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
        PHONE
    }

    static final List<Column> NEEDED = List.of(Column.NAME, Column.INITIATIVE);

    private final MessageSource messages;

    ColumnsOfOffers(MessageSource messages) {
        this.messages = messages;
    }

    Map<Column, Integer> find(List<String> header) {
        var found = new EnumMap<Column, Integer>(Column.class);
        for (var column : Column.values()) {
            var names = Stream.of(Locale.of("nl"), Locale.ENGLISH)
                    .flatMap(language -> Stream.of(messages.getMessage("bring.column." + column, null, language).split(",")))
                    .map(ColumnsOfOffers::plain)
                    .toList();
            names.stream()
                    .flatMap(name -> header.stream().filter(cell -> plain(cell).equals(name)))
                    .findFirst()
                    .ifPresent(cell -> found.put(column, header.indexOf(cell)));
        }
        return found;
    }

    /** The first of its names is what people are told. */
    String label(Column column, Locale locale) {
        return messages.getMessage("bring.column." + column, null, locale).split(",")[0].strip();
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }
}
