package nl.plein.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The languages of the pages: Dutch, and every language that has its own message files. */
@Component
class Languages {

    static final Locale DUTCH = Locale.of("nl");

    private final List<Locale> all;

    Languages(Texts texts) {
        var others = texts.translations().stream().map(Locale::of).sorted(Comparator.comparing(Locale::getLanguage));
        all = Stream.concat(Stream.of(DUTCH), others).toList();
    }

    List<Locale> all() {
        return all;
    }

    Optional<Locale> find(String code) {
        return all.stream().filter(language -> language.getLanguage().equals(code)).findFirst();
    }
}
