package nl.plein.journeys.reminder;

import java.time.Instant;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Participant;
import nl.plein.people.Person;

/**
 * A reminder that still counts, with all that its letter needs.
 *
 * @param reached fingerprint of the address to which it goes
 * @param uselessAt from then on it is not mailed any more
 */
record Ready(
        Reminder reminder, Journey journey, Participant participant, Person reader, String reached, Instant uselessAt) {}
