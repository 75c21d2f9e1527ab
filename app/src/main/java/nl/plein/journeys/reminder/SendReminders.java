package nl.plein.journeys.reminder;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Participant;
import nl.plein.journeys.reminder.Reminder.Why;
import nl.plein.people.People;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends what is due. A letter is written in the transaction that marks its reminder as sent: however many nodes run, and
 * whenever one is stopped, each goes once.
 */
@Component
class SendReminders {

    private static final int AT_ONCE = 400;

    private final Reminders reminders;
    private final Stops stops;
    private final Journeys journeys;
    private final People people;
    private final ReminderLetters letters;
    private final Rules rules;
    private final Clock clock;

    SendReminders(
            Reminders reminders, Stops stops, Journeys journeys, People people, ReminderLetters letters, Clock clock) {
        this.reminders = reminders;
        this.stops = stops;
        this.journeys = journeys;
        this.people = people;
        this.letters = letters;
        this.rules = new Rules(clock.getZone());
        this.clock = clock;
    }

    /** @return how many were due: sent, dropped or put off; 0 when there is nothing to do now */
    @Transactional
    int batch() {
        var now = clock.instant();
        if (rules.isNight(now)) return 0;
        var due = reminders.take(now, AT_ONCE);
        if (!due.isEmpty()) send(ready(due, now), now);
        return due.size();
    }

    private List<Ready> ready(List<Reminder> due, Instant now) {
        var running = journeys.find(due.stream().map(Reminder::journey).distinct().toList()).stream()
                .collect(toMap(Journey::id, identity()));
        var stopped = stops.among(due.stream().map(Reminder::participant).toList());
        var known = people.find(running.values().stream()
                .flatMap(journey -> journey.participants().stream())
                .map(Participant::speaker)
                .distinct()
                .toList());
        var ready = new ArrayList<Ready>();
        for (var one : due) {
            var journey = running.get(one.journey());
            var against = rules.against(one, journey, now);
            if (against.isEmpty() && stopped.contains(one.participant())) reminders.drop(one, Why.STOPPED, now);
            else if (against.isPresent()) reminders.drop(one, against.get(), now);
            else {
                var participant = journey.participant(one.participant()).orElseThrow();
                var reader = known.get(participant.speaker());
                letters.reaches(reader).ifPresentOrElse(
                        address -> ready.add(new Ready(one, journey, participant, reader, address, rules.uselessAt(one))),
                        () -> reminders.drop(one, Why.UNREACHABLE, now));
            }
        }
        return ready;
    }

    /** A family that shares an address shares what a day may bring; a question that is too much today can wait. */
    private void send(List<Ready> ready, Instant now) {
        var today = reminders.countFor(ready.stream().map(Ready::reached).toList(), rules.beginOfDay(now));
        var going = new ArrayList<Ready>();
        for (var one : ready) {
            var reminder = one.reminder();
            if (today.merge(one.reached(), 1, Integer::sum) <= Rules.MOST_A_DAY) going.add(one);
            else if (reminder.kind() == Kind.EVENING_AFTER) reminders.postpone(reminder, rules.nextMorning(now));
            else reminders.drop(reminder, Why.ENOUGH, now);
        }
        letters.send(going);
        reminders.sent(going.stream().collect(toMap(one -> one.reminder().id(), Ready::reached)), now);
    }
}
