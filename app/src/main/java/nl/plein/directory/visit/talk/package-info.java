/** When somebody sits at a place for a talk, and which moments are free. */
package nl.plein.directory.visit.talk;
