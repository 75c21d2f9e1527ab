package nl.plein.journeys.reminder;

import static nl.plein.journeys.reminder.Kind.DAY_BEFORE;
import static nl.plein.journeys.reminder.Kind.EVENING_AFTER;
import static nl.plein.journeys.reminder.Kind.HOUR_BEFORE;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Participant;
import nl.plein.journeys.reminder.Reminder.Why;

/** When somebody is reminded, and when not. Hours are those of the place where people live. */
class Rules {

    static final int MOST_A_DAY = 2;

    private static final LocalTime NIGHT = LocalTime.of(21, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime DAY_BEFORE_AT = LocalTime.of(17, 0);
    private static final LocalTime EVENING_AT = LocalTime.of(20, 0);
    private static final LocalTime NEXT_MORNING_AT = LocalTime.of(9, 0);

    private final ZoneId zone;

    Rules(ZoneId zone) {
        this.zone = zone;
    }

    record Due(Kind kind, Instant at) {}

    /** @param setAt when this time was chosen: whoever chose it an hour ago needs no reminder of yesterday */
    List<Due> of(Instant starts, Instant ends, Instant setAt, boolean helper) {
        var due = new ArrayList<Due>();
        var hourBefore = starts.minus(Duration.ofHours(1));
        due.add(new Due(DAY_BEFORE, dayBefore(starts, setAt, isNight(hourBefore))));
        due.add(new Due(HOUR_BEFORE, hourBefore));
        if (helper) due.add(new Due(EVENING_AFTER, askedAt(ends)));
        due.removeIf(one -> one.at().isBefore(setAt) || isNight(one.at()));
        return due;
    }

    /** At five; of a talk before nine, chosen after that, in the evening: at night nobody is reminded an hour before. */
    private Instant dayBefore(Instant starts, Instant setAt, boolean early) {
        var day = starts.atZone(zone).minusDays(1);
        var atFive = at(day, DAY_BEFORE_AT);
        return early && atFive.isBefore(setAt) ? at(day, EVENING_AT) : atFive;
    }

    private Instant askedAt(Instant ends) {
        var evening = at(ends.atZone(zone), EVENING_AT);
        return ends.isAfter(evening) ? nextMorning(ends) : evening;
    }

    Instant nextMorning(Instant moment) {
        return at(moment.atZone(zone).plusDays(1), NEXT_MORNING_AT);
    }

    boolean isNight(Instant moment) {
        var time = moment.atZone(zone).toLocalTime();
        return time.isBefore(MORNING) || !time.isBefore(NIGHT);
    }

    Instant beginOfDay(Instant moment) {
        return at(moment.atZone(zone), LocalTime.MIN);
    }

    /** Whenever the machine or the mail stood still: it is of no use once it is night, or once they talk. */
    Instant uselessAt(Reminder reminder) {
        var night = at(reminder.dueAt().atZone(zone), NIGHT);
        return reminder.kind() != EVENING_AFTER && reminder.startsAt().isBefore(night) ? reminder.startsAt() : night;
    }

    /** Things change between planning and sending: what is true now, counts. */
    Optional<Why> against(Reminder reminder, Journey journey, Instant now) {
        if (journey.isOver()) return Optional.of(Why.OVER);
        if (journey.participant(reminder.participant()).filter(Participant::takesPart).isEmpty()) return Optional.of(Why.LEFT);
        var moment = journey.moment(reminder.moment()).orElseThrow();
        if (!moment.startsAt().equals(reminder.startsAt())) return Optional.of(Why.MOVED);
        if (moment.cannot() != null) return Optional.of(Why.CANNOT);
        if (!moment.isOpen()) return Optional.of(Why.RECORDED);
        return now.isBefore(uselessAt(reminder)) ? Optional.empty() : Optional.of(Why.TOO_LATE);
    }

    private Instant at(ZonedDateTime day, LocalTime time) {
        return day.toLocalDate().atTime(time).atZone(zone).toInstant();
    }
}
