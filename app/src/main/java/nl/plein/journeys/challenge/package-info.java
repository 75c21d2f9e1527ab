/** Challenges of a programme, and what somebody made of them: words and pictures. */
package nl.plein.journeys.challenge;
