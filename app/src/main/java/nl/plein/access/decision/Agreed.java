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
        return subject.equals(question.matter().subject())
                && owner.equals(question.matter().owner())
                && purpose == question.purpose()
                && receivers.contains(question.asker().organisation())
                && classes.contains(question.dataClass())
                && !question.at().isBefore(from)
                && question.at().isBefore(until);
    }
}
