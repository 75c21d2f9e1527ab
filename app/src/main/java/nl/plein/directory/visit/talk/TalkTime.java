package nl.plein.directory.visit.talk;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import nl.plein.directory.Day;
import nl.plein.directory.PlaceId;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody sits at a place for a talk, every week on one day.
 *
 * @param organisation that keeps the place, and for which the guide works
 * @param shownAs what everybody reads: the first name of the guide, or a name they chose
 * @param minutes how long a talk takes
 * @param last null: until further notice
 */
public record TalkTime(
        UUID id,
        OrganisationId organisation,
        PlaceId place,
        PersonId guide,
        String shownAs,
        Day day,
        LocalTime from,
        LocalTime to,
        int minutes,
        LocalDate first,
        @Nullable LocalDate last) {

    public boolean holdsOn(LocalDate date) {
        return Day.of(date.getDayOfWeek()) == day && !date.isBefore(first) && (last == null || !date.isAfter(last));
    }
}
