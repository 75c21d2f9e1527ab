package nl.plein.journeys.asking;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import nl.plein.journeys.Journey;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.Moment;
import nl.plein.journeys.MomentId;
import nl.plein.journeys.programme.Content;
import nl.plein.shared.When;
import org.springframework.stereotype.Component;

/** Says of contact moments what somebody needs to see: which day, at what time, and what came of it. */
@Component
class Talks {

    /** So long before its time a talk is there already: to open the room and look whether it works. */
    private static final Duration EARLY = Duration.ofMinutes(15);

    private static final LocalTime NOON = LocalTime.of(12, 0);
    private static final LocalTime EVENING = LocalTime.of(18, 0);

    private final When when;
    private final Clock clock;

    Talks(When when, Clock clock) {
        this.when = when;
        this.clock = clock;
    }

    List<Talk> of(Journey journey, Content content, Locale locale) {
        return journey.moments().stream().map(moment -> of(moment, content, locale)).toList();
    }

    /** A time that was asked, and is no talk yet. */
    Talk asked(JourneyId journey, Instant time, Content content, Locale locale) {
        var first = content.moments().getFirst();
        var moment = new Moment(MomentId.create(), journey, first.key(), time, first.minutes(), null, null);
        return of(moment, content, locale);
    }

    private Talk of(Moment moment, Content content, Locale locale) {
        var start = moment.startsAt().atZone(clock.getZone());
        var now = clock.instant();
        return new Talk(
                moment.id().value(),
                content.moment(moment.programmeKey()).map(one -> one.title().in(locale)).orElse(""),
                moment.startsAt().toString(),
                DateTimeFormatter.ofPattern("EEEE", locale).format(start),
                String.valueOf(start.getDayOfMonth()),
                DateTimeFormatter.ofPattern("MMMM", locale).format(start),
                when.day(moment.startsAt(), locale),
                when.time(moment.startsAt(), locale),
                part(start.toLocalTime()),
                ChronoUnit.DAYS.between(LocalDate.now(clock), start.toLocalDate()),
                moment.minutes(),
                !now.isBefore(moment.startsAt().minus(EARLY)) && now.isBefore(moment.endsAt()),
                state(moment, now));
    }

    private static String part(LocalTime time) {
        return time.isBefore(NOON) ? "morning" : time.isBefore(EVENING) ? "afternoon" : "evening";
    }

    private static Talk.State state(Moment moment, Instant now) {
        return switch (moment.outcome()) {
            case Moment.Outcome.Happened _ -> Talk.State.HAPPENED;
            case Moment.Outcome.Missed _ -> Talk.State.MISSED;
            case null -> moment.waitsForOutcome(now)
                    ? Talk.State.BEEN
                    : moment.cannot() == null ? Talk.State.TO_COME : Talk.State.MOVING;
        };
    }
}
