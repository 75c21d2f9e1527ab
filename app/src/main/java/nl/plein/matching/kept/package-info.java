/** What is kept about one person in proposals and matches: to read, to take along and to remove. */
package nl.plein.matching.kept;
