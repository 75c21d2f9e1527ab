/** Two sources may tell of the same thing: pairs are proposed with reasons, a person decides, and it is remembered. */
package nl.plein.directory.same;
