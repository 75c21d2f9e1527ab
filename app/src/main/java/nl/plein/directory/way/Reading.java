package nl.plein.directory.way;

/** How words come in best. */
enum Reading {
    READ,
    LISTEN
}
