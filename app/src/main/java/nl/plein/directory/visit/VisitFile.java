package nl.plein.directory.visit;

import java.time.ZoneId;
import java.util.List;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import nl.plein.directory.PlaceContent;
import nl.plein.shared.CalendarText;

/**
 * A visit for a calendar. A calendar is read by colleagues and families: no name, and no link to the page of whoever comes.
 *
 * @param words what it is called
 */
record VisitFile(Visit visit, PlaceContent place, String words, ZoneId zone) {

    String text() {
        var event = new VEvent(false);
        event.add(new Uid(visit.id().toString()));
        event.add(new DtStamp(visit.cancelled() == null ? visit.setAt() : visit.cancelled().at()));
        event.add(new Sequence(visit.moved()));
        event.add(new DtStart<>(visit.from().atZone(zone)));
        event.add(new DtEnd<>(visit.to().atZone(zone)));
        event.add(new Summary(words));
        event.add(visit.isCancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(new Location(address()));
        if (place.how() != null) event.add(new Description(place.how()));
        return CalendarText.of(List.of(event), zone);
    }

    private String address() {
        var street = place.street() == null ? "" : ", " + place.street() + (place.number() == null ? "" : " " + place.number());
        return place.name() + street + (place.town() == null ? "" : ", " + place.town());
    }
}
