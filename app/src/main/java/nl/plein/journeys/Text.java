package nl.plein.journeys;

import java.util.Locale;

/** Words of a programme in both languages; an initiative may leave the English out. */
public record Text(String nl, String en) {

    public String in(Locale locale) {
        return locale.getLanguage().equals("en") && !en.isBlank() ? en : nl;
    }
}
