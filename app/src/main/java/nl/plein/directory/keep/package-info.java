/** Who offers something keeps the page of it: writes, says that it is still true, joins forces, and closes with dignity. */
package nl.plein.directory.keep;
