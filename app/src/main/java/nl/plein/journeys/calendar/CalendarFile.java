package nl.plein.journeys.calendar;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Moment;
import nl.plein.journeys.MomentId;
import nl.plein.journeys.calendar.Changes.Change;
import nl.plein.shared.CalendarText;

/**
 * Contact moments as calendar programs read them (RFC 5545). A calendar is read by colleagues and families: no names, no
 * kind of help, and no link to a page that is somebody's own.
 *
 * @param words what a moment is called
 * @param site where people ask for the link to their own page
 */
record CalendarFile(Journey journey, Map<MomentId, Change> changes, String words, String site, ZoneId zone) {

    String of(List<Moment> moments) {
        return CalendarText.of(moments.stream().map(this::event).toList(), zone);
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
}
