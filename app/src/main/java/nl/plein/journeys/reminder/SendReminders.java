package nl.plein.journeys.reminder;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Participant;
import nl.plein.journeys.reminder.Reminder.Why;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
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

    /**
     * A family that shares an address shares what a day may bring; a question that is too much today can wait. Talks of one
     * day are one letter with all their times, so that the third one is not left out.
     */
    private void send(List<Ready> ready, Instant now) {
        var today = reminders.countFor(ready.stream().map(Ready::reached).toList(), rules.beginOfDay(now));
        var going = new ArrayList<List<Ready>>();
        for (var together : ready.stream().collect(groupingBy(this::letter, LinkedHashMap::new, toList())).values()) {
            var first = together.getFirst();
            if (today.merge(first.reached(), 1, Integer::sum) <= Rules.MOST_A_DAY) going.add(together);
            else if (first.reminder().kind() == Kind.EVENING_AFTER) reminders.postpone(first.reminder(), rules.nextMorning(now));
            else together.forEach(one -> reminders.drop(one.reminder(), Why.ENOUGH, now));
        }
        letters.send(going);
        reminders.sent(going, now);
    }

    /** What goes in one letter; each question has a page of its own. */
    private record OneLetter(PersonId reader, Kind kind, Instant day, @Nullable UUID question) {}

    private OneLetter letter(Ready one) {
        var reminder = one.reminder();
        return new OneLetter(
                one.reader().id(),
                reminder.kind(),
                rules.beginOfDay(reminder.startsAt()),
                reminder.kind() == Kind.EVENING_AFTER ? reminder.id() : null);
    }
}
