/** The guided way: from a few simple questions to some first steps, kept only behind a personal link, and only when wanted. */
package nl.plein.directory.way;
