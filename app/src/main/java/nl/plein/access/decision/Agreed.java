package nl.plein.access.decision;

import java.time.Instant;
import java.util.Set;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;

/**
 * What somebody agreed to, by all who have to (see the rules of age in consent).
 *
 * @param until the first moment at which it counts no more: the day that was agreed, a birthday at which it is asked
 *     again, or the moment it was withdrawn, whichever comes first
 */
public record Agreed(
        PersonId subject,
        OrganisationId owner,
        Purpose purpose,
        Set<OrganisationId> receivers,
        Set<DataClass> classes,
        Instant from,
        Instant until) {

    boolean covers(Question question) {
        return covers(question.matter(), question.asker().organisation(), question.purpose(), question.at())
                && classes.contains(question.dataClass());
    }

    /** Whether it lets this organisation read any class for this purpose. */
    boolean covers(Matter matter, OrganisationId receiver, Purpose asked, Instant at) {
        return subject.equals(matter.subject())
                && owner.equals(matter.owner())
                && purpose == asked
                && receivers.contains(receiver)
                && !at.isBefore(from)
                && at.isBefore(until);
    }
}
