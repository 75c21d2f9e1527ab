/** The end: both look back and say what they want then. They go on, or stop, and whoever still needs help is looked for again. */
package nl.plein.journeys.ending;
