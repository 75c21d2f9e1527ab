/** Somebody says whether other details that were filled in are theirs. */
package nl.plein.needs.details;
