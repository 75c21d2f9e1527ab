package nl.plein.directory.visit;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.plein.directory.PlaceContent;
import nl.plein.directory.PlaceContent.Closed;
import nl.plein.directory.visit.talk.OpeningHours;
import nl.plein.directory.visit.talk.Standing;
import nl.plein.shared.When;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says whether a place is open now, until when, or when it opens next. */
@Component
public class SayHours {

    private final MessageSource messages;
    private final When when;
    private final Clock clock;

    SayHours(MessageSource messages, When when, Clock clock) {
        this.messages = messages;
        this.when = when;
        this.clock = clock;
    }

    /** @param words null when nobody said when it is open */
    public record Told(boolean open, @Nullable String words, @Nullable String today) {}

    public Told of(PlaceContent place, Locale locale) {
        var now = ZonedDateTime.now(clock);
        var standing = OpeningHours.at(place, now);
        return new Told(standing instanceof Standing.Open, words(standing, now, locale), closedToday(place, now.toLocalDate(), locale));
    }

    private @Nullable String words(Standing standing, ZonedDateTime now, Locale locale) {
        return switch (standing) {
            case Standing.Unknown _ -> null;
            case Standing.Open(var until) when until == null -> say("visit.hours.always", locale);
            case Standing.Open(var until) when until.isAfter(now.plusDays(1)) -> say("visit.hours.until", locale, moment(until, locale));
            case Standing.Open(var until) -> say("visit.hours.until", locale, say("visit.hours.at", locale, when.time(until.toInstant(), locale)));
            case Standing.Closed(var opens) when opens == null -> say("visit.hours.long", locale);
            case Standing.Closed(var opens) -> say("visit.hours.closed", locale, day(opens, now, locale), when.time(opens.toInstant(), locale));
        };
    }

    private String day(ZonedDateTime opens, ZonedDateTime now, Locale locale) {
        var days = (int) (opens.toLocalDate().toEpochDay() - now.toLocalDate().toEpochDay());
        if (days == 0) return say("visit.hours.today", locale);
        if (days == 1) return say("visit.hours.tomorrow", locale);
        return days < 7
                ? DateTimeFormatter.ofPattern("EEEE", locale).format(opens)
                : when.day(opens.toInstant(), locale);
    }

    private @Nullable String closedToday(PlaceContent place, LocalDate today, Locale locale) {
        return place.closed().stream()
                .filter(closed -> closed.covers(today))
                .findFirst()
                .map(closed -> closed.why() == null ? say("visit.closed.today", locale) : say("visit.closed.today.why", locale, closed.why()))
                .orElse(null);
    }

    /** Days to come on which a place is closed, as people say them. */
    public List<String> closedDays(PlaceContent place, Locale locale) {
        var today = LocalDate.now(clock);
        return place.closed().stream().filter(closed -> !closed.to().isBefore(today)).map(closed -> days(closed, locale)).toList();
    }

    private String days(Closed closed, Locale locale) {
        var format = DateTimeFormatter.ofPattern("EEEE d MMMM", locale);
        var days = closed.from().equals(closed.to())
                ? format.format(closed.from())
                : say("visit.closed.days", locale, format.format(closed.from()), format.format(closed.to()));
        return closed.why() == null ? days : days + " (" + closed.why() + ")";
    }

    private String moment(ZonedDateTime at, Locale locale) {
        return when.of(at.toInstant(), locale);
    }

    private String say(String key, Locale locale, Object... with) {
        return messages.getMessage(key, with, locale);
    }
}
