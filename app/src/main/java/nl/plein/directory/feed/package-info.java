/** What the directory tells programs that read pages: a feed of what is new, and a map of all pages. */
package nl.plein.directory.feed;
