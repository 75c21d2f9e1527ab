/** Who holds the personal link of the page of an initiative, and letters to them and to whoever keeps the page. */
package nl.plein.directory.holder;
