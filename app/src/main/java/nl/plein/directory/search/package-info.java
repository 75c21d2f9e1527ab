/** Finding: from words as people type them to listings, in an order that serves who searches, with the reasons why. */
package nl.plein.directory.search;
