package nl.plein.directory;

import static nl.plein.directory.Given.orNone;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the page of an initiative says.
 *
 * @param problem what it wants to change
 * @param forWhom keys of terms
 * @param reach how it finds the people it is for
 * @param languages codes like nl and ar
 */
public record InitiativeContent(
        String name,
        @Nullable String about,
        @Nullable String problem,
        List<String> forWhom,
        @Nullable String reach,
        @Nullable String needs,
        @Nullable String website,
        @Nullable String email,
        @Nullable String phone,
        List<String> languages,
        @Nullable YearMonth since) {

    public InitiativeContent {
        forWhom = orNone(forWhom);
        languages = orNone(languages);
    }
}
