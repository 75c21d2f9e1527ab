/** What those who are helped find that they are good at. */
package nl.plein.journeys.quality;
