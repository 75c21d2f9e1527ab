package nl.plein.journeys.reminder;

import java.time.Clock;
import java.time.Duration;
import nl.plein.journeys.Participant.Part;
import nl.plein.journeys.reminder.Reminders.Planned;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Derives reminders from the moments of these days, again and again. Nothing has to be told of a moment that is planned,
 * moved or given up, so nothing can get lost: a new time gets reminders of its own, and whether an old one still
 * counts is looked up when it is due.
 */
@Component
class PlanReminders {

    /** A question goes the next morning at the latest, a reminder at five on the day before. */
    private static final Duration AROUND = Duration.ofDays(2);

    private final Reminders reminders;
    private final Rules rules;
    private final Clock clock;

    PlanReminders(Reminders reminders, Clock clock) {
        this.reminders = reminders;
        this.rules = new Rules(clock.getZone());
        this.clock = clock;
    }

    @Transactional
    void plan() {
        var now = clock.instant();
        reminders.forgetAddresses(rules.beginOfDay(now).minus(Duration.ofDays(1)));
        reminders.add(reminders.unplanned(now.minus(AROUND), now.plus(AROUND)).stream()
                .flatMap(one -> rules.of(one.startsAt(), one.endsAt(), one.setAt(), one.part() == Part.HELPER).stream()
                        .map(due -> new Planned(one, due)))
                .toList());
    }
}
