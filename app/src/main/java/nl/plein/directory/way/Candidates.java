package nl.plein.directory.way;

import java.util.List;

/**
 * All that a way can be made of.
 *
 * @param talks the nearest first, or who has their turn today
 * @param offers as the search put them: all that fits best first
 * @param helper the kind of help that a helper can give; empty when no kind in particular
 */
record Candidates(List<Spot> talks, List<Candidate> offers, String helper) {}
