/** Several helpers for one journey, or several who are helped: brought together by a coordinator, with the yes of everybody. */
package nl.plein.journeys.group;
