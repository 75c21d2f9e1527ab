package nl.plein.directory;

/**
 * Up to where the changes of the directory were followed: the oldest transaction that was still running. Whatever was not
 * committed then has this number or a higher one, so nothing is ever passed by; a thing may come twice.
 */
public record ChangeMark(long oldestRunning) {

    /**
     * The upper bound leaves out what was brought back from a backup of another database, whose transactions had higher
     * numbers: it was there from the start, and would come again each time.
     */
    static final String SINCE = "changed_in >= :mark::xid8 and changed_in < pg_snapshot_xmax(pg_current_snapshot())";

    String text() {
        return Long.toUnsignedString(oldestRunning);
    }
}
