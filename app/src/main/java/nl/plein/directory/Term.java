package nl.plein.directory;

import java.util.Locale;
import java.util.UUID;

/** One word of a closed list that the alliance keeps. */
public record Term(UUID id, String key, Kind kind, String nl, String en) {

    public enum Kind {
        SUBJECT,
        FOR_WHOM,
        LIFE_EVENT
    }

    public String in(Locale locale) {
        return locale.getLanguage().equals("nl") ? nl : en;
    }
}
