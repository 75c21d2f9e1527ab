/**
 * Hears that somebody may be in danger, and says who can be reached now.
 *
 * <p>The words are in resources/danger, a file for each language. A line {@code name: words} is a class of words; a mark
 * after its name says that search never takes these words for others. Any other line is a way to say it: the kind of danger
 * (with a mark: it may be happening now), and then words in their order, of which one may stand between two, or four where
 * {@code ~} is. {@code a|b} is one of these, {@code $name} one of a class, {@code word*} begins so and {@code *word*} has it
 * inside; {@code &} parts what may stand in any order, {@code -a|b} means: not with these words, and {@code =} that nothing
 * else was said. A word of six letters may have one mistake, unless it is an ordinary word that is in ordinary.txt.
 */
@ApplicationModule(allowedDependencies = {"shared", "access"})
package nl.plein.danger;

import org.springframework.modulith.ApplicationModule;
