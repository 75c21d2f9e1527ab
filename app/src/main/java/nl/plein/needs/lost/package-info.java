/** Somebody lost the letter with the personal link, and asks for a new one. */
package nl.plein.needs.lost;
