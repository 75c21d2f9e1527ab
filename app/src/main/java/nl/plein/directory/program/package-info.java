/** What programs are told that ask something wrong, whichever of our interfaces they use. */
package nl.plein.directory.program;
