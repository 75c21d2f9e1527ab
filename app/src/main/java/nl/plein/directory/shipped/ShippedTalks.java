package nl.plein.directory.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.directory.ContentJson;
import nl.plein.directory.Day;
import nl.plein.directory.Place;
import nl.plein.directory.PlaceId;
import nl.plein.directory.Places;
import nl.plein.directory.Said;
import nl.plein.directory.visit.Visit;
import nl.plein.directory.visit.Visits;
import nl.plein.directory.visit.talk.FreeMoment;
import nl.plein.directory.visit.talk.Guides;
import nl.plein.directory.visit.talk.Moments;
import nl.plein.directory.visit.talk.TalkTime;
import nl.plein.directory.visit.talk.TalkTimes;
import nl.plein.people.PersonId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** For a demonstration: who sits where in the made-up town, and a few invented people who come by. */
@Component
public class ShippedTalks {

    private static final int MINUTES = 30;
    private static final List<String> VISITORS = List.of("Jo", "Nadia", "Wim", "Mo", "Rie");

    private final TalkTimes talkTimes;
    private final Moments moments;
    private final Guides guides;
    private final Visits visits;
    private final Places places;
    private final ContentJson json;
    private final Clock clock;

    ShippedTalks(
            TalkTimes talkTimes,
            Moments moments,
            Guides guides,
            Visits visits,
            Places places,
            ContentJson json,
            Clock clock) {
        this.talkTimes = talkTimes;
        this.moments = moments;
        this.guides = guides;
        this.visits = visits;
        this.places = places;
        this.json = json;
        this.clock = clock;
    }

    /** Called on duty; may be repeated: where anybody sits it does nothing. */
    @Transactional
    public void bring() {
        if (!talkTimes.isEmpty()) return;
        for (var node : read().path("places")) {
            var id = new PlaceId(ShippedDirectory.id(Said.Kind.PLACE, node.path("key").asString("")));
            if (!node.path("talks").isEmpty()) places.find(id).ifPresent(place -> sit(place, node.path("talks")));
        }
    }

    private void sit(Place place, JsonNode talks) {
        var there = guides.of(place.upkeep().organisation());
        if (there.isEmpty()) return;
        for (var talk : talks) {
            var shownAs = talk.path("as").asString("");
            var guide = there.keySet().stream()
                    .filter(one -> there.get(one).equals(shownAs))
                    .findFirst()
                    .orElseGet(() -> there.keySet().iterator().next());
            for (var day : talk.path("days")) talkTimes.keep(time(place, guide, shownAs, Day.valueOf(day.asString("")), talk));
        }
        var free = moments.free(place);
        if (free.size() > VISITORS.size())
            for (var at = 0; at < 2; at++) comes(VISITORS.get(Math.floorMod(place.name().length() + at, VISITORS.size())), free.get(1 + 2 * at));
    }

    private TalkTime time(Place place, PersonId guide, String shownAs, Day day, JsonNode talk) {
        return new TalkTime(
                UUID.randomUUID(),
                place.upkeep().organisation(),
                place.id(),
                guide,
                shownAs,
                day,
                LocalTime.parse(talk.path("from").asString("")),
                LocalTime.parse(talk.path("to").asString("")),
                MINUTES,
                LocalDate.now(clock),
                null);
    }

    private void comes(String called, FreeMoment moment) {
        visits.add(
                new Visit(
                        UUID.randomUUID(), moment.time().organisation(), moment.time().place(), moment.guide(), moment.shownAs(),
                        moment.from(), moment.to(), called, null, null, Locale.of("nl"), null, false, clock.instant(), 0, null,
                        null, null),
                UUID.randomUUID());
    }

    private JsonNode read() {
        try (var file = new ClassPathResource("demonstration/directory.json").getInputStream()) {
            return json.tree(new String(file.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
