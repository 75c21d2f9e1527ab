package nl.plein.access.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.plein.access.decision.Act;
import nl.plein.access.decision.Clause;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Purpose;
import nl.plein.access.decision.Reach;
import nl.plein.people.Role;

/**
 * What alliances begin with for linking people: coordinators work with what their own people tell, and see how to reach
 * somebody whom a partner shares; professionals read and change nothing. Where it is opened, ground and assessment are the
 * alliance's own.
 */
final class StandardAgreement {

    private static final List<DataClass> FOR_COORDINATORS =
            List.of(DataClass.KNOWN, DataClass.PRACTICAL, DataClass.CONTACT, DataClass.WELLBEING);
    private static final List<DataClass> FROM_PARTNERS =
            List.of(DataClass.KNOWN, DataClass.PRACTICAL, DataClass.CONTACT);

    private StandardAgreement() {}

    static Set<Clause> clauses(Purpose purpose) {
        var clauses = new HashSet<Clause>();
        for (var dataClass : FOR_COORDINATORS) {
            clauses.add(new Clause(null, Role.COORDINATOR, purpose, dataClass, Act.READ, reach(dataClass)));
            clauses.add(new Clause(null, Role.COORDINATOR, purpose, dataClass, Act.WRITE, Reach.OWN));
        }
        for (var dataClass : FROM_PARTNERS)
            clauses.add(new Clause(null, Role.PROFESSIONAL, purpose, dataClass, Act.READ, Reach.PARTNERS));
        return clauses;
    }

    private static Reach reach(DataClass dataClass) {
        return FROM_PARTNERS.contains(dataClass) ? Reach.PARTNERS : Reach.OWN;
    }
}
