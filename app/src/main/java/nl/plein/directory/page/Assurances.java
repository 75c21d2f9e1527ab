package nl.plein.directory.page;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.plein.directory.Source;
import nl.plein.directory.Sources;
import nl.plein.directory.Upkeep;
import nl.plein.people.Organisation;
import nl.plein.people.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says who looked whether a page is true, and when; of what a source says, only what it says itself. */
@Component
class Assurances {

    private final Organisations organisations;
    private final Sources sources;
    private final MessageSource messages;
    private final Clock clock;

    Assurances(Organisations organisations, Sources sources, MessageSource messages, Clock clock) {
        this.organisations = organisations;
        this.sources = sources;
        this.messages = messages;
        this.clock = clock;
    }

    @Nullable String of(Upkeep upkeep, Locale locale) {
        var on = upkeep.checkedOn(clock.getZone());
        if (on == null) return null;
        var day = DateTimeFormatter.ofPattern("d MMMM yyyy", locale).format(on);
        var source = upkeep.source();
        if (source == null)
            return said("directory.assured", locale, day, organisations.find(upkeep.organisation()).map(Organisation::name).orElse(""));
        var name = sources.find(source.id()).map(Source::name).orElse("");
        return said(source.checkedOn() == null ? "directory.assured.said" : "directory.assured.source", locale, day, name);
    }

    private String said(String key, Locale locale, Object... values) {
        return messages.getMessage(key, values, locale);
    }
}
