package nl.plein.directory;

import static nl.plein.directory.Given.orNone;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an initiative says.
 *
 * @param problem what it wants to change
 * @param subjects keys of terms, and so is forWhom
 * @param reach how it finds the people it is for
 * @param needs what others could give it
 * @param offer what it could give others, beside its listings
 * @param where in its own words, like the names of neighbourhoods
 * @param postcode the middle of where it works, for who looks nearby
 * @param languages codes like nl and ar
 */
public record InitiativeContent(
        String name,
        @Nullable String about,
        @Nullable String problem,
        List<String> subjects,
        List<String> forWhom,
        @Nullable String reach,
        @Nullable String needs,
        @Nullable String offer,
        @Nullable String where,
        @Nullable String postcode,
        @Nullable String when,
        @Nullable String website,
        @Nullable String email,
        @Nullable String phone,
        List<String> languages,
        @Nullable YearMonth since) {

    public InitiativeContent {
        subjects = orNone(subjects);
        forWhom = orNone(forWhom);
        languages = orNone(languages);
    }
}
