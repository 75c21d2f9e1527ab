package nl.plein.journeys.helping;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journey.Meeting;
import nl.plein.journeys.Journey.Meeting.Way;
import nl.plein.journeys.time.FirstTime;
import nl.plein.journeys.time.TimeOfDay;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import nl.plein.shared.When;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a helper fills in to ask for the first time: up to three moments, and how to meet. */
@Component
class TimeForm {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final When when;
    private final MessageSource messages;
    private final String rooms;
    private final Clock clock;

    /** @param rooms address of a Jitsi server, or blank: then a helper gives a room of their own */
    TimeForm(When when, MessageSource messages, @Value("${plein.video-rooms:}") String rooms, Clock clock) {
        this.when = when;
        this.messages = messages;
        this.rooms = rooms.strip().replaceFirst("/+$", "");
        this.clock = clock;
    }

    Form empty(Journey journey) {
        var way = journey.meeting() == null ? (asksForRoom() ? Way.PHONE : Way.VIDEO) : journey.meeting().way();
        return Form.of(Map.of("way", List.of(way.name())));
    }

    List<Choice> choices(List<LocalDateTime> times, Locale locale) {
        return times.stream()
                .map(time -> new Choice(time.toString(), when.of(time.atZone(clock.getZone()).toInstant(), locale)))
                .toList();
    }

    List<Choice> ways(Journey journey, Locale locale) {
        return List.of(Way.values()).stream()
                .map(way -> new Choice(way.name(), messages.getMessage("helping.way." + way.name(), null, locale)))
                .toList();
    }

    boolean asksForRoom() {
        return rooms.isEmpty();
    }

    /** The moments that were ticked, and the one that was filled in by hand. */
    List<LocalDateTime> times(Form form) {
        var times = new ArrayList<LocalDateTime>();
        for (var ticked : form.values("time")) read(ticked).ifPresent(times::add);
        TimeOfDay.read(form).ifPresent(times::add);
        if (times.isEmpty()) form.reject("time", "helping.times.none");
        if (times.size() > FirstTime.MOST_ASKED) form.reject("time", "journey.time.three");
        return times.stream().distinct().sorted().toList();
    }

    private static Optional<LocalDateTime> read(String ticked) {
        try {
            return Optional.of(LocalDateTime.parse(ticked));
        } catch (DateTimeParseException _) {
            // no box on the page has such a value
            return Optional.empty();
        }
    }

    Meeting meeting(Form form, Journey journey) {
        var way = form.oneOf("way", List.of(Way.values()).stream().map(Way::name).toList(), "helping.way.choose");
        if (!way.equals(Way.VIDEO.name())) return new Meeting(form.isWrong() ? Way.PHONE : Way.valueOf(way), null);
        if (!asksForRoom()) return new Meeting(Way.VIDEO, room(journey));
        var link = form.text("link", 300, "helping.way.no-room");
        if (!link.isEmpty() && !link.matches("https://[A-Za-z0-9.-]+(:[0-9]+)?(/[^\\s\"<>]*)?"))
            form.reject("link", "helping.way.no-room");
        return new Meeting(Way.VIDEO, link);
    }

    /** A room that nobody can guess; the same one for as long as they talk by video. */
    private String room(Journey journey) {
        if (journey.meeting() != null && journey.meeting().link() != null) return journey.meeting().link();
        var name = new byte[12];
        RANDOM.nextBytes(name);
        return rooms + "/plein-" + HexFormat.of().formatHex(name);
    }
}
