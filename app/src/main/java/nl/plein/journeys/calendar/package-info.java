/** The contact moments in the calendar that people use already. */
package nl.plein.journeys.calendar;
