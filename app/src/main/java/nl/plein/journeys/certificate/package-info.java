/** On paper: what somebody is good at, and what a helper did, for somebody else to check. */
package nl.plein.journeys.certificate;
