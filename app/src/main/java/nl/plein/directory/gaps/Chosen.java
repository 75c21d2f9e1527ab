package nl.plein.directory.gaps;

import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to see of all numbers; null: all of it.
 *
 * @param subject key of a term, and so forWhom
 * @param where digits of a district, or a row that is none
 */
record Chosen(Rows rows, @Nullable String where, @Nullable String subject, @Nullable String forWhom) {

    /** What the rows of the table are. */
    enum Rows {
        DISTRICT,
        FOR_WHOM
    }
}
