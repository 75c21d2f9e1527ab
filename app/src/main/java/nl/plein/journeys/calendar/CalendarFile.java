package nl.plein.journeys.calendar;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Moment;
import nl.plein.journeys.MomentId;
import nl.plein.journeys.calendar.Changes.Change;

/**
 * Contact moments as calendar programs read them (RFC 5545). A calendar is read by colleagues and families: no names, no
 * kind of help, and no link to a page that is somebody's own.
 *
 * @param words what a moment is called
 * @param site where people ask for the link to their own page
 */
record CalendarFile(Journey journey, Map<MomentId, Change> changes, String words, String site, ZoneId zone) {

    String of(List<Moment> moments) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Plein//Plein//NL"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", "Plein"));
        // how soon a moved moment is seen; most programs ask less often than they are told
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        calendar.add(rulesOfZone());
        moments.forEach(moment -> calendar.add(event(moment)));
        return written(calendar);
    }

    /** Under its own name: the library knows Amsterdam as Brussels, and what the events name must be there. */
    private VTimeZone rulesOfZone() {
        var known = TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(zone.getId()).getVTimeZone();
        var rules = known.copy();
        rules.removeAll("TZURL", "X-LIC-LOCATION", "X-PROLEPTIC-TZNAME");
        rules.replace(new TzId(zone.getId()));
        return rules;
    }

    private VEvent event(Moment moment) {
        var change = changes.get(moment.id());
        var status = status(moment);
        var event = new VEvent(false);
        event.add(new Uid(moment.id().value().toString()));
        event.add(new DtStamp(lastChange(change, status)));
        event.add(new Sequence(change.times() + (status == ImmutableStatus.VEVENT_CANCELLED ? 1 : 0)));
        event.add(new DtStart<>(moment.startsAt().atZone(zone)));
        event.add(new DtEnd<>(moment.endsAt().atZone(zone)));
        event.add(new Summary(words));
        event.add(new Description(site));
        event.add(status);
        var meeting = journey.meeting();
        if (meeting != null && meeting.link() != null) {
            event.add(new Location(meeting.link()));
            event.add(new Url(URI.create(meeting.link())));
        }
        return event;
    }

    private Status status(Moment moment) {
        if (journey.isOver() && moment.isOpen()) return ImmutableStatus.VEVENT_CANCELLED;
        return moment.cannot() == null ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_TENTATIVE;
    }

    private Instant lastChange(Change change, Status status) {
        return status == ImmutableStatus.VEVENT_CANCELLED ? journey.ending().at() : change.last();
    }

    private static String written(Calendar calendar) {
        var text = new StringWriter();
        try {
            new CalendarOutputter().output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
