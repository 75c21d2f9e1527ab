/** What somebody sees through the personal link in their mail: how it stands, and change, pause or stop. */
package nl.plein.web.my;
