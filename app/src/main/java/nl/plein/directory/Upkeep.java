package nl.plein.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who keeps a thing of the directory, and how fresh it is.
 *
 * @param organisation the partner of the alliance that keeps it
 * @param publishedAt since then everybody reads it; null while it is being written
 * @param assuredAt when somebody last said that it is still true
 * @param assuredBy null: the initiative itself, or a source
 * @param source that assured it by still saying it; null: a person did
 * @param closing null as long as it goes on
 */
public record Upkeep(
        OrganisationId organisation,
        @Nullable Instant publishedAt,
        Instant changedAt,
        @Nullable Instant assuredAt,
        @Nullable PersonId assuredBy,
        @Nullable Closing closing,
        @Nullable BySource source) {

    /** @param checkedOn when the source says that it was checked; null: it does not say */
    public record BySource(SourceId id, @Nullable LocalDate checkedOn) {}

    /** By no source. */
    public Upkeep(
            OrganisationId organisation,
            @Nullable Instant publishedAt,
            Instant changedAt,
            @Nullable Instant assuredAt,
            @Nullable PersonId assuredBy,
            @Nullable Closing closing) {
        this(organisation, publishedAt, changedAt, assuredAt, assuredBy, closing, null);
    }

    /**
     * The page stays, as history.
     *
     * @param reason from a short list; null when there are only words
     * @param why in words that everybody may read; empty when the reason says it all
     * @param successor where people are led to, of the same kind; or null
     */
    public record Closing(Instant at, @Nullable Reason reason, String why, @Nullable UUID successor) {

        public enum Reason {
            SOLVED,
            OTHERS,
            PEOPLE,
            MONEY,
            OTHER
        }

        public Closing(Instant at, String why, @Nullable UUID successor) {
            this(at, null, why, successor);
        }

        public Closing leadingTo(@Nullable UUID other) {
            return new Closing(at, reason, why, other);
        }
    }

    /** Just published, and assured by the very fact that somebody wrote it. */
    public static Upkeep begun(OrganisationId organisation, Instant now, @Nullable PersonId by) {
        return new Upkeep(organisation, now, now, now, by, null);
    }

    public Upkeep assured(Instant at, @Nullable PersonId by) {
        return new Upkeep(organisation, publishedAt, changedAt, at, by, closing);
    }

    public Upkeep closed(Closing closing) {
        return new Upkeep(organisation, publishedAt, closing.at(), assuredAt, assuredBy, closing, source);
    }

    /** A source said it again, and when it was checked. What a person assured later than that stays assured by them. */
    public Upkeep said(Instant at, boolean changed, BySource by, ZoneId zone) {
        if (isClosed()) return this;
        if (source == null && assuredAfter(by.checkedOn() == null ? Freshness.confirmedSince(LocalDate.ofInstant(at, zone)) : by.checkedOn(), zone))
            return new Upkeep(organisation, publishedAt, changed ? at : changedAt, assuredAt, assuredBy, null);
        return new Upkeep(organisation, publishedAt, changed ? at : changedAt, at, null, null, by);
    }

    private boolean assuredAfter(LocalDate day, ZoneId zone) {
        return assuredAt != null && LocalDate.ofInstant(assuredAt, zone).isAfter(day);
    }

    /** When somebody last looked whether it is true, as far as anybody says; of a source that says no day, when it last said it. */
    public @Nullable LocalDate checkedOn(ZoneId zone) {
        if (source != null && source.checkedOn() != null) return source.checkedOn();
        return assuredAt == null ? null : LocalDate.ofInstant(assuredAt, zone);
    }

    public boolean isClosed() {
        return closing != null;
    }
}
