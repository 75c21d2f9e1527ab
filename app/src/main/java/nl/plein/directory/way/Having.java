package nl.plein.directory.way;

/** What somebody has to look and type on. */
enum Having {
    PHONE,
    /** And so a phone too, or what does the same. */
    COMPUTER,
    NOTHING
}
