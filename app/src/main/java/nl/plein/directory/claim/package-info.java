/** "Is this about you?": whoever a page is about takes it into their own hands, with proof. */
package nl.plein.directory.claim;
