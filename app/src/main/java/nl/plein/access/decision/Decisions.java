package nl.plein.access.decision;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.plein.access.Viewer;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The one place where a page, a list, a count, an export or an API asks whether somebody may see or change something. */
@Component
public class Decisions {

    private final SignedAgreements agreements;
    private final Clock clock;

    Decisions(SignedAgreements agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    /** The organisations for which the viewer, in this role, may do this with the data of its own people. */
    public Set<OrganisationId> own(Viewer viewer, Role role, Purpose purpose, DataClass dataClass, Act act) {
        if (viewer.person() == null) return Set.of();
        var papers = new Papers(signed(), List.of(), List.of(), List.of());
        return viewer.organisations(role).stream()
                .filter(organisation -> {
                    var asker = new Asker(viewer.person(), organisation, Set.of(role));
                    // whose person it is makes no difference among an organisation's own
                    var matter = new Matter(viewer.person(), organisation);
                    return Rules.decide(new Question(asker, matter, purpose, dataClass, act, clock.instant()), papers)
                            .isAllowed();
                })
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the viewer may read this of all these persons, whose data belong to this organisation. */
    public boolean mayRead(
            Viewer viewer,
            Purpose purpose,
            DataClass dataClass,
            OrganisationId owner,
            Collection<PersonId> subjects) {
        var papers = new Papers(signed(), List.of(), List.of(), List.of());
        return subjects.stream().allMatch(subject ->
                may(viewer, new Matter(subject, owner), purpose, dataClass, Act.READ, papers));
    }

    private boolean may(
            Viewer viewer, Matter matter, Purpose purpose, DataClass dataClass, Act act, Papers papers) {
        if (viewer.person() == null) return false;
        return viewer.roles().entrySet().stream().anyMatch(acting -> {
            var asker = new Asker(viewer.person(), acting.getKey(), acting.getValue());
            return Rules.decide(new Question(asker, matter, purpose, dataClass, act, clock.instant()), papers).isAllowed();
        });
    }

    /** What was signed, read once in a page. */
    private Map<OrganisationId, Agreement> signed() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return agreements.now();
        for (var each : TransactionSynchronizationManager.getSynchronizations())
            if (each instanceof Read read) return read.signed;
        var read = new Read(agreements.now());
        TransactionSynchronizationManager.registerSynchronization(read);
        return read.signed;
    }

    /** Goes with the transaction in which it was read. */
    private record Read(Map<OrganisationId, Agreement> signed) implements TransactionSynchronization {}
}
