package nl.plein.access.kept;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.plein.access.Viewer;
import nl.plein.people.Role;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everybody reads what is kept, whose it is, why and how long; whoever administers also reads what the nights removed. */
@Controller
class KeptPages {

    private static final int NIGHTS = 30;

    private final List<KindOfRecord> kinds;
    private final Terms terms;
    private final Removals removals;
    private final MessageSource messages;
    private final Clock clock;

    KeptPages(List<KindOfRecord> kinds, Terms terms, Removals removals, MessageSource messages, Clock clock) {
        this.kinds = kinds;
        this.terms = terms;
        this.removals = removals;
        this.messages = messages;
        this.clock = clock;
    }

    record Line(String key, KindOfRecord.Owner owner, String name, String term) {}

    @GetMapping("/kept")
    String kept(Viewer viewer, Locale locale, Model model) {
        model.addAttribute("lines", kinds.stream()
                .map(kind -> new Line(
                        kind.key(), kind.owner(), words("kept." + kind.key(), locale), words(terms.of(kind.key()), locale)))
                .sorted(Comparator.comparing(Line::owner).thenComparing(Line::name))
                .toList());
        if (viewer.is(Role.ADMINISTRATOR))
            model.addAttribute("nights", removals.since(LocalDate.now(clock).minusDays(NIGHTS)));
        return "access/kept/kept";
    }

    /** After removing there is no page of one's own left to go back to. */
    @GetMapping("/kept/removed")
    String removed() {
        return "access/kept/removed";
    }

    private String words(Period term, Locale locale) {
        return Stream.of(
                        part("kept.years", term.getYears(), locale),
                        part("kept.months", term.getMonths(), locale),
                        part("kept.days", term.getDays(), locale))
                .filter(part -> !part.isEmpty())
                .reduce((one, other) -> words("kept.and", locale, one, other))
                .orElseGet(() -> words("kept.at-once", locale));
    }

    private String part(String key, int many, Locale locale) {
        return many == 0 ? "" : words(key, locale, many);
    }

    private String words(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
