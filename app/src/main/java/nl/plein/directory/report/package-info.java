/** Visitors tell in one step that something of a page is wrong; whoever keeps the page mends it. */
package nl.plein.directory.report;
