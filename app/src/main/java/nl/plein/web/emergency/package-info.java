/** Reading in an emergency, and what the owner of the data hears of it. */
package nl.plein.web.emergency;
