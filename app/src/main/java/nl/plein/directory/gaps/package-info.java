/** How much there is of what, where and for whom: where many do the same, and where nobody does. */
package nl.plein.directory.gaps;
