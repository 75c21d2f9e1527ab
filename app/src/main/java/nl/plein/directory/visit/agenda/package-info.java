/** A guide's own agenda: who comes when, and a day off that moves nobody silently. */
package nl.plein.directory.visit.agenda;
