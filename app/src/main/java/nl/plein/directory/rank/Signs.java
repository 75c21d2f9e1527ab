package nl.plein.directory.rank;

/**
 * All that counts for the order.
 *
 * @param words how well the words fit: 1 for the best of all that was found, 0 when nobody asked for words
 * @param kilometres from where somebody is; not a number when nobody asked, or when it is nowhere
 * @param full whether nobody can come any more
 * @param confirmed whether somebody said in the last months that it is still true
 */
public record Signs(double words, double kilometres, boolean full, boolean confirmed) {}
