/** Asks an initiative every half year whether all of it is still true, once before each time that it matters. */
package nl.plein.directory.freshen;
