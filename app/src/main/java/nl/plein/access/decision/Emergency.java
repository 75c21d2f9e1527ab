package nl.plein.access.decision;

import java.time.Instant;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;

/** Minutes in which one person reads one person's data, because somebody is in danger. */
public record Emergency(
        PersonId by, OrganisationId organisation, PersonId subject, OrganisationId owner, Instant from, Instant until) {

    boolean covers(Question question) {
        return by.equals(question.asker().person())
                && organisation.equals(question.asker().organisation())
                && subject.equals(question.matter().subject())
                && owner.equals(question.matter().owner())
                && !question.at().isBefore(from)
                && question.at().isBefore(until);
    }
}
