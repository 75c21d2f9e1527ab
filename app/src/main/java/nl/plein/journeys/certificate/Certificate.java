package nl.plein.journeys.certificate;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import nl.plein.journeys.Text;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;

/**
 * What a helper did, as it stands on paper and can be checked by its code. It names nobody but the helper.
 *
 * @param participant the helper's part in the journey; the certificate stays when that is gone
 * @param organisation that answers for it
 * @param name as the helper wants to be called on it
 * @param talks how often
 * @param minutes how long in all
 * @param began the day of the first talk
 * @param until the day of the last one
 */
record Certificate(
        Code code,
        UUID participant,
        PersonId holder,
        OrganisationId organisation,
        String name,
        Text programme,
        int talks,
        int minutes,
        LocalDate began,
        LocalDate until,
        Instant madeAt) {

    /** Half hours count; nobody gets more than they gave. */
    public double hours() {
        return minutes / 30 / 2.0;
    }
}
