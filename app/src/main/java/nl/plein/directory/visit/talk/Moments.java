package nl.plein.directory.visit.talk;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.plein.directory.Place;
import nl.plein.directory.PlaceId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The moments that can be booked at a place, from soon until a few weeks ahead. */
@Component("momentsOfTalks") // Modulith has moments too
@Transactional
public class Moments {

    private static final int DAYS_AHEAD = 28;

    /** A guide looks in the agenda before somebody stands there. */
    private static final Duration NOTICE = Duration.ofHours(1);

    private final TalkTimes talkTimes;
    private final Clock clock;

    Moments(TalkTimes talkTimes, Clock clock) {
        this.talkTimes = talkTimes;
        this.clock = clock;
    }

    public List<FreeMoment> free(Place place) {
        return free(List.of(place)).get(place.id());
    }

    /** Nothing when somebody else was sooner, or it was never there. */
    public Optional<FreeMoment> find(Place place, String key) {
        return free(place).stream().filter(moment -> moment.key().equals(key)).findFirst();
    }

    public Map<PlaceId, List<FreeMoment>> free(Collection<Place> places) {
        var today = LocalDate.now(clock);
        var times = talkTimes.at(places.stream().map(Place::id).toList(), today);
        var guides = times.stream().map(TalkTime::guide).toList();
        var off = talkTimes.off(guides, today);
        var taken = talkTimes.taken(guides, clock.instant(), clock.instant().plus(Duration.ofDays(DAYS_AHEAD + 2)));
        var byPlace = times.stream().collect(groupingBy(TalkTime::place));
        return places.stream().collect(toMap(Place::id, place -> place.upkeep().isClosed()
                ? List.of()
                : new FreeMoments(place.content(), off, taken, clock.instant().plus(NOTICE), clock.getZone())
                        .of(byPlace.getOrDefault(place.id(), List.of()), today, today.plusDays(DAYS_AHEAD))));
    }
}
