package nl.plein.access.decision;

import java.time.Instant;
import java.util.Set;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;

/**
 * A partner has a part in somebody's matter, because the owner gave it.
 *
 * @param until the first moment at which it has no part any more
 */
public record Sharing(
        PersonId subject,
        OrganisationId owner,
        OrganisationId receiver,
        Purpose purpose,
        Set<DataClass> classes,
        Instant from,
        Instant until) {

    boolean covers(Question question) {
        return subject.equals(question.matter().subject())
                && owner.equals(question.matter().owner())
                && receiver.equals(question.asker().organisation())
                && purpose == question.purpose()
                && classes.contains(question.dataClass())
                && !question.at().isBefore(from)
                && question.at().isBefore(until);
    }
}
