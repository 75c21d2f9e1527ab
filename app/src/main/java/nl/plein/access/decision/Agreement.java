package nl.plein.access.decision;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.plein.people.OrganisationId;

/** One version of what the partners agreed. What was offered for signing never changes; a change is a new version. */
public record Agreement(int version, Set<Opening> openings, Set<Clause> clauses) {

    public Optional<Opening> opening(Purpose purpose) {
        return openings.stream().filter(each -> each.purpose() == purpose).findFirst();
    }

    /** Classes that somebody of this partner may read of people whom another shares with it. */
    Set<DataClass> readByPartner(OrganisationId partner, Purpose purpose) {
        var classes = EnumSet.noneOf(DataClass.class);
        for (var clause : clauses)
            if (clause.reach() == Reach.PARTNERS
                    && clause.purpose() == purpose
                    && clause.act() == Act.READ
                    && (clause.organisation() == null || clause.organisation().equals(partner)))
                classes.add(clause.dataClass());
        return classes;
    }

    boolean allows(Question question) {
        return clauses.stream().anyMatch(clause -> clause.allows(question));
    }
}
