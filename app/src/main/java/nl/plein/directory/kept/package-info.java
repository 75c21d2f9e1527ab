/** What the directory keeps about somebody who works here; what it offers is about nobody. */
package nl.plein.directory.kept;
