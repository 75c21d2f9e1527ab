/** What journeys keep about somebody: to read, to take along and to remove. */
package nl.plein.journeys.kept;
