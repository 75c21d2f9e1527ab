package nl.plein.shared;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.Collection;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Events as calendar programs read them (RFC 5545), with the rules of summer time of the zone in which people live. */
public final class CalendarText {

    private CalendarText() {}

    public static String of(Collection<VEvent> events, ZoneId zone) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Plein//Plein//NL"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new XProperty("X-WR-CALNAME", "Plein"));
        // how soon a moved moment is seen; most programs ask less often than they are told
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        calendar.add(rulesOf(zone));
        events.forEach(calendar::add);
        return written(calendar);
    }

    /** Under its own name: the library knows Amsterdam as Brussels, and what the events name must be there. */
    private static VTimeZone rulesOf(ZoneId zone) {
        var known = TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(zone.getId()).getVTimeZone();
        var rules = known.copy();
        rules.removeAll("TZURL", "X-LIC-LOCATION", "X-PROLEPTIC-TZNAME");
        rules.replace(new TzId(zone.getId()));
        return rules;
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
