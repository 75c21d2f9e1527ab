/** The page of who is helped: one personal link, no account. Mostly for a child of ten with a cracked phone. */
package nl.plein.journeys.asking;
