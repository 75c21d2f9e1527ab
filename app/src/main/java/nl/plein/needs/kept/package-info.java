/** What is kept about one person as an asker, helper, guardian or arranger: to read, to take along and to remove. */
package nl.plein.needs.kept;
