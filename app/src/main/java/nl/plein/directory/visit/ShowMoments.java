package nl.plein.directory.visit;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import nl.plein.directory.visit.talk.FreeMoment;
import nl.plein.shared.Choice;
import nl.plein.shared.When;
import org.springframework.stereotype.Component;

/** Free moments as people choose them: a few days at a time, each with its times. */
@Component
class ShowMoments {

    static final int DAYS_AT_ONCE = 7;

    private final When when;
    private final Clock clock;

    ShowMoments(When when, Clock clock) {
        this.when = when;
        this.clock = clock;
    }

    public record Line(String key, String time, String with) {}

    public record OneDay(LocalDate date, String name, List<Line> lines) {}

    List<OneDay> days(List<FreeMoment> moments, Locale locale) {
        return moments.stream()
                .collect(groupingBy(
                        moment -> LocalDate.ofInstant(moment.from(), clock.getZone()), LinkedHashMap::new, toList()))
                .entrySet().stream()
                .map(day -> new OneDay(
                        day.getKey(),
                        when.day(day.getValue().getFirst().from(), locale),
                        day.getValue().stream()
                                .map(moment -> new Line(moment.key(), when.time(moment.from(), locale), moment.shownAs()))
                                .toList()))
                .toList();
    }

    /** The first few, for whoever was a moment too late. */
    List<Choice> choices(List<FreeMoment> moments, int most, Locale locale) {
        return moments.stream()
                .limit(most)
                .map(moment -> new Choice(moment.key(), when.of(moment.from(), locale), moment.shownAs(), null))
                .toList();
    }

    String say(FreeMoment moment, Locale locale) {
        return when.of(moment.from(), locale);
    }
}
