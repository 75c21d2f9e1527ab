package nl.plein.matching.wanted;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/**
 * What a coordinator can hand to a school or a company: whom we look for, in a few lines. It leaves the building, so it
 * says no more than the kind of help, the subject and the town, unless enough people wait to hide among.
 */
@Component
class Appeal {

    /** In a smaller group, a time, a language or a wish could tell a neighbour who it is. */
    static final int ENOUGH_TO_HIDE_AMONG = 5;

    private static final List<String> ONLY_DUTCH = List.of("nl");

    private final WantedWords words;
    private final MessageSource messages;

    Appeal(WantedWords words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    /** One line for each helper we look for; what reads the same is said once. */
    List<String> lines(List<Wanted> wanted, Locale locale) {
        return wanted.stream().map(each -> line(each, locale)).distinct().toList();
    }

    private String line(Wanted wanted, Locale locale) {
        var parts = new ArrayList<String>();
        parts.add(words.title(wanted, locale));
        if (!words.town(wanted.where()).isEmpty()) parts.add(word("wanted.appeal.in", locale, words.town(wanted.where())));
        else if (wanted.where().ways().contains("online")) parts.add(word("wanted.appeal.online", locale));
        if (wanted.more() >= ENOUGH_TO_HIDE_AMONG) parts.addAll(details(wanted, locale));
        return String.join(", ", parts);
    }

    private List<String> details(Wanted wanted, Locale locale) {
        var details = new ArrayList<String>();
        if (wanted.level() > 0) details.add(words.level(wanted, locale));
        if (!wanted.times().isEmpty())
            details.add(words.times(wanted, locale).stream().collect(Collectors.joining(" / ")));
        if (!wanted.languages().isEmpty() && !wanted.languages().equals(ONLY_DUTCH))
            details.add(word("wanted.appeal.languages", locale, String.join(" / ", words.languages(wanted, locale))));
        details.addAll(words.traits(wanted, locale));
        return details;
    }

    /** Opens the reader's own mail program with the whole text. */
    String asMail(List<String> lines, String address, String from, Locale locale) {
        var text = String.join(
                "\r\n\r\n",
                word("wanted.appeal.title", locale),
                word("wanted.appeal.lead", locale),
                lines.stream().map(line -> "- " + line).collect(Collectors.joining("\r\n")),
                word("wanted.appeal.how", locale, address),
                word("wanted.appeal.screening", locale),
                word("wanted.appeal.from", locale, from));
        return "mailto:?subject=" + UriUtils.encode(word("wanted.appeal.title", locale), UTF_8)
                + "&body=" + UriUtils.encode(text, UTF_8);
    }

    private String word(String key, Locale locale, Object... arguments) {
        return messages.getMessage(key, arguments, locale);
    }
}
