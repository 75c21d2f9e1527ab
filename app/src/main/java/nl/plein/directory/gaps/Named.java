package nl.plein.directory.gaps;

/** A row or a column by its key, as people read it. */
record Named(String key, String name) {}
