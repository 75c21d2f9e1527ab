package nl.plein.access.decision;

import java.util.Optional;
import java.util.Set;

/** One version of what the partners agreed. What was offered for signing never changes; a change is a new version. */
public record Agreement(int version, Set<Opening> openings, Set<Clause> clauses) {

    public Optional<Opening> opening(Purpose purpose) {
        return openings.stream().filter(each -> each.purpose() == purpose).findFirst();
    }

    boolean allows(Question question) {
        return clauses.stream().anyMatch(clause -> clause.allows(question));
    }
}
