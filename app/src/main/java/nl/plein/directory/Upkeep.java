package nl.plein.directory;

import java.time.Instant;
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
 * @param closing null as long as it goes on
 */
public record Upkeep(
        OrganisationId organisation,
        @Nullable Instant publishedAt,
        Instant changedAt,
        @Nullable Instant assuredAt,
        @Nullable PersonId assuredBy,
        @Nullable Closing closing) {

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
        return new Upkeep(organisation, publishedAt, closing.at(), assuredAt, assuredBy, closing);
    }

    public boolean isClosed() {
        return closing != null;
    }
}
