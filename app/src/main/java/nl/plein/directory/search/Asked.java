package nl.plein.directory.search;

import nl.plein.directory.Day;
import nl.plein.directory.ListingContent.Device;
import nl.plein.directory.ListingContent.Kind;
import nl.plein.directory.ListingContent.Level;
import nl.plein.directory.ListingContent.Licence;
import org.jspecify.annotations.Nullable;

/**
 * What somebody asks of the directory. Null, or empty words: that does not matter to them.
 *
 * @param words as they were typed
 * @param subject key of a term, and so are event and forWhom
 * @param from where they are
 * @param within at most so many kilometres away; null: the nearer the better
 * @param online only what is done online
 * @param free only what costs nothing
 * @param language code like nl
 * @param district the first four digits of a postcode
 */
public record Asked(
        String words,
        @Nullable Kind kind,
        @Nullable String subject,
        @Nullable String event,
        @Nullable String forWhom,
        @Nullable Spot from,
        @Nullable Integer within,
        boolean online,
        @Nullable Day day,
        @Nullable PartOfDay part,
        boolean free,
        @Nullable String language,
        @Nullable Level level,
        @Nullable Device device,
        @Nullable Licence licence,
        @Nullable String district) {

    /** A place on earth, WGS84. */
    public record Spot(double latitude, double longitude) {}

    /** In any district. */
    public Asked(
            String words,
            @Nullable Kind kind,
            @Nullable String subject,
            @Nullable String event,
            @Nullable String forWhom,
            @Nullable Spot from,
            @Nullable Integer within,
            boolean online,
            @Nullable Day day,
            @Nullable PartOfDay part,
            boolean free,
            @Nullable String language,
            @Nullable Level level,
            @Nullable Device device,
            @Nullable Licence licence) {
        this(words, kind, subject, event, forWhom, from, within, online, day, part, free, language, level, device, licence, null);
    }

    public static Asked words(String words) {
        return new Asked(words, null, null, null, null, null, null, false, null, null, false, null, null, null, null);
    }
}
