/** Whoever works for several organisations acts for one of them at a time. */
package nl.plein.access.acting;
