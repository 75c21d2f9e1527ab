package nl.plein.directory.way;

/** Whether somebody would do it alone or with others. */
enum Company {
    ALONE,
    TOGETHER
}
