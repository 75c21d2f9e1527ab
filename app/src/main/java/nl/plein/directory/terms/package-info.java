/** Words with which people search, and the closed lists: what partners of the alliance keep together. */
package nl.plein.directory.terms;
