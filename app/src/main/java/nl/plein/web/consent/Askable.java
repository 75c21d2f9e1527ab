package nl.plein.web.consent;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.plein.access.decision.Agreement;
import nl.plein.access.decision.Clause;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Opening;
import nl.plein.access.decision.Purpose;
import nl.plein.access.decision.Reach;
import nl.plein.people.OrganisationId;

/**
 * For what an organisation may ask somebody's consent: what it agreed with partners, and no more. Where the law gives
 * another ground nobody is asked, because a no would change nothing.
 *
 * @param partners those that signed, with what they signed
 */
record Askable(Agreement own, Map<OrganisationId, Agreement> partners) {

    /** Nothing can be asked for an organisation that signed nothing. */
    static Askable by(OrganisationId owner, Map<OrganisationId, Agreement> signed) {
        var partners = new HashMap<>(signed);
        var own = partners.remove(owner);
        return new Askable(own == null ? new Agreement(0, Set.of(), Set.of()) : own, Map.copyOf(partners));
    }

    List<Purpose> purposes() {
        return open().filter(this::asksForConsent).toList();
    }

    /** For these, partners may share without asking. */
    List<Purpose> withoutConsent() {
        return open().filter(purpose -> !asksForConsent(purpose)).toList();
    }

    private Stream<Purpose> open() {
        return Arrays.stream(Purpose.values()).filter(purpose -> own.opening(purpose).isPresent());
    }

    /** Two partners may have signed different versions: then both count. */
    private boolean asksForConsent(Purpose purpose) {
        return Stream.concat(Stream.of(own), partners.values().stream())
                .flatMap(agreement -> agreement.opening(purpose).stream())
                .anyMatch(Opening::sharedOnlyWithConsent);
    }

    boolean opens(OrganisationId partner, Purpose purpose) {
        return partners.containsKey(partner) && partners.get(partner).opening(purpose).isPresent();
    }

    /** What partners may read at all. */
    Set<DataClass> classes() {
        var classes = new TreeSet<DataClass>();
        purposes().forEach(purpose -> classes.addAll(classes(purpose)));
        return classes;
    }

    Set<DataClass> classes(Purpose purpose) {
        var classes = new TreeSet<DataClass>();
        own.clauses().stream()
                .filter(clause -> clause.purpose() == purpose && clause.reach() == Reach.PARTNERS)
                .map(Clause::dataClass)
                .filter(dataClass -> dataClass != DataClass.REPORTING_CODE)
                .forEach(classes::add);
        return classes;
    }
}
