package nl.plein.journeys.calendar;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Moment;
import nl.plein.journeys.MomentId;
import nl.plein.people.People;
import nl.plein.people.Person;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** What a calendar program reads: all moments of somebody, again and again, or one of them once. */
@RestController
@RequestMapping("/calendar/{token}")
class CalendarPages {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", UTF_8);

    private final CalendarLinks links;
    private final Changes changes;
    private final People people;
    private final MessageSource messages;
    private final String site;
    private final Clock clock;

    CalendarPages(
            CalendarLinks links,
            Changes changes,
            People people,
            MessageSource messages,
            @Value("${plein.address}") String site,
            Clock clock) {
        this.links = links;
        this.changes = changes;
        this.people = people;
        this.messages = messages;
        this.site = site.replaceAll("/+$", "");
        this.clock = clock;
    }

    @GetMapping("/plein.ics")
    ResponseEntity<String> all(@PathVariable String token) {
        return calendar(token, Journey::moments);
    }

    @GetMapping("/{moment:[0-9a-f-]{36}}.ics")
    ResponseEntity<String> one(@PathVariable String token, @PathVariable UUID moment) {
        return calendar(token, journey -> List.of(journey.moment(new MomentId(moment))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND))));
    }

    private ResponseEntity<String> calendar(String token, Function<Journey, List<Moment>> which) {
        var opened = links.open(token).orElseThrow(() -> new ResponseStatusException(GONE));
        var journey = opened.journey();
        var language = Locale.of(people.find(opened.holder()).map(Person::language).orElse("nl"));
        var words = messages.getMessage("journey.calendar.moment", null, language);
        var file = new CalendarFile(journey, changes.of(journey.id()), words, site + "/my", clock.getZone());
        return ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(file.of(which.apply(journey)));
    }
}
