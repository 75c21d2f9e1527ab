/** Another organisation takes over the care for somebody who is helped: when the person says yes, and it does. */
package nl.plein.journeys.handover;
