/** Sharing somebody's matter with a partner, and what the partner then sees of it. */
package nl.plein.web.sharing;
