/** Who hears beforehand that they talk, and who is asked afterwards how it was. */
package nl.plein.journeys.reminder;
