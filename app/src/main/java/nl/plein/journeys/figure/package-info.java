/** Journeys as numbers: how they ended and why, and how people look back. */
package nl.plein.journeys.figure;
