package nl.plein.access.kept;

import java.time.Instant;
import java.util.Set;

/**
 * One kind of record: whose it is, why it is there and when it goes. A module declares one as a bean for each group of
 * tables that come and go together; every table belongs to exactly one.
 *
 * <p>Beside it come the term, {@code plein.kept.<key>=30d} in application.properties (days d, months m, years y; 0d goes
 * the next night), and what people read on /kept, in messages/kept.properties: {@code kept.<key>} (what it is),
 * {@code kept.<key>.why} and {@code kept.<key>.until}, in which {0} is the term in words.
 *
 * @param key names it, and the things of it in {@link KeptThing}
 * @param tables without their schema
 * @param removal is called every night, on duty, in a transaction of its own
 */
public record KindOfRecord(String key, Owner owner, String schema, Set<String> tables, Removal removal) {

    /** Who answers for it. */
    public enum Owner {
        /** The organisation where somebody asks, offers or works; each answers for its own. */
        ORGANISATION,
        /** The organisations together, like what keeps out guessers. */
        ALLIANCE,
        /** Nobody yet but who is writing it. */
        WRITER
    }

    @FunctionalInterface
    public interface Removal {

        /**
         * Removes what has been over since before this moment; again and again, so what is gone is gone.
         *
         * @param before now, less the term
         * @return how many were removed
         */
        int remove(Instant before);
    }

    public KindOfRecord {
        tables = Set.copyOf(tables);
    }
}
