/** Brings offers in from other systems and from spreadsheets: first a look at what would happen, then it is taken over. */
package nl.plein.directory.bring;
