/** How often each initiative was shown and opened, for everybody to see. */
package nl.plein.directory.exposure;
