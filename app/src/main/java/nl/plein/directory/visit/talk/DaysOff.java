package nl.plein.directory.visit.talk;

import java.time.LocalDate;
import java.util.UUID;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;

/** Days on which a guide is not there, at the places of one organisation. */
public record DaysOff(UUID id, OrganisationId organisation, PersonId guide, LocalDate first, LocalDate last) {

    public boolean covers(TalkTime time, LocalDate day) {
        return guide.equals(time.guide()) && organisation.equals(time.organisation()) && !day.isBefore(first) && !day.isAfter(last);
    }
}
