/** Needs and offers as files for spreadsheets: what comes in is looked at first, what goes out can come in again. */
package nl.plein.needs.exchange;
