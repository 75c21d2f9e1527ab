package nl.plein.access.decision;

import nl.plein.people.OrganisationId;
import nl.plein.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * One line of an agreement: who may do this with data of this class, for this purpose.
 *
 * @param organisation whose people with this role; null for those of every partner
 */
public record Clause(
        @Nullable OrganisationId organisation, Role role, Purpose purpose, DataClass dataClass, Act act, Reach reach) {

    boolean allows(Question question) {
        return (organisation == null || organisation.equals(question.asker().organisation()))
                && question.asker().roles().contains(role)
                && purpose == question.purpose()
                && dataClass == question.dataClass()
                && act == question.act()
                && (question.isAboutOwn() || reach == Reach.PARTNERS);
    }
}
