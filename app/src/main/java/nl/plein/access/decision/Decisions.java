package nl.plein.access.decision;

import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
    private final SharedMatters sharedMatters;
    private final Consents consents;
    private final Emergencies emergencies;
    private final Clock clock;

    Decisions(
            SignedAgreements agreements,
            SharedMatters sharedMatters,
            Consents consents,
            Emergencies emergencies,
            Clock clock) {
        this.agreements = agreements;
        this.sharedMatters = sharedMatters;
        this.consents = consents;
        this.emergencies = emergencies;
        this.clock = clock;
    }

    /** The organisations for which the viewer, in this role, may do this with the data of its own people. */
    public Set<OrganisationId> own(Viewer viewer, Role role, Purpose purpose, DataClass dataClass, Act act) {
        if (viewer.person() == null) return Set.of();
        var papers = ofOwn();
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

    /**
     * Whether the viewer may read this of all these persons, whose data belong to this organisation.
     *
     * @return no when it is no for one of them; in an emergency when it is that for one of them
     */
    public Verdict reading(
            Viewer viewer,
            Purpose purpose,
            DataClass dataClass,
            OrganisationId owner,
            Collection<PersonId> subjects) {
        var papers = viewer.roles().containsKey(owner) ? ofOwn() : about(subjects);
        var verdicts = subjects.stream()
                .map(subject -> reading(viewer, new Matter(subject, owner), purpose, dataClass, papers))
                .toList();
        return verdicts.stream()
                .min(Comparator.comparing(Verdict::isAllowed).thenComparing(verdict -> !isEmergency(verdict)))
                .orElse(new Verdict.Denied(Verdict.Reason.NOT_AGREED));
    }

    /** The classes that the viewer may read of this matter. */
    public Set<DataClass> readable(Viewer viewer, Purpose purpose, Matter matter) {
        var classes = EnumSet.noneOf(DataClass.class);
        for (var dataClass : DataClass.values())
            if (reading(viewer, purpose, dataClass, matter.owner(), List.of(matter.subject())).isAllowed())
                classes.add(dataClass);
        return classes;
    }

    /** What this partner could ever read of people that this owner shares with it, if they agree: what both signed. */
    public Set<DataClass> shareable(OrganisationId owner, OrganisationId partner, Purpose purpose) {
        var both = Stream.of(owner, partner).map(signed()::get).toList();
        if (owner.equals(partner) || both.contains(null)) return Set.of();
        if (both.stream().anyMatch(agreement -> agreement.opening(purpose).isEmpty())) return Set.of();
        var classes = EnumSet.allOf(DataClass.class);
        both.forEach(agreement -> classes.retainAll(agreement.readByPartner(partner, purpose)));
        return classes;
    }

    /** Of that, what may be shared of this person now: all of it, or what they agreed to where that is asked. */
    public Set<DataClass> shareableNow(Matter matter, OrganisationId partner, Purpose purpose) {
        var classes = shareable(matter.owner(), partner, purpose);
        if (classes.isEmpty() || !asksForConsent(matter.owner(), partner, purpose)) return classes;
        return agreed(List.of(matter.subject()))
                .filter(agreed -> agreed.covers(matter, partner, purpose, clock.instant()))
                .flatMap(agreed -> agreed.classes().stream())
                .filter(classes::contains)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DataClass.class)));
    }

    /** Whether one of the two asks for consent before anything is shared. */
    public boolean asksForConsent(OrganisationId owner, OrganisationId partner, Purpose purpose) {
        return Stream.of(owner, partner)
                .map(signed()::get)
                .filter(Objects::nonNull)
                .flatMap(agreement -> agreement.opening(purpose).stream())
                .anyMatch(Opening::sharedOnlyWithConsent);
    }

    private Verdict reading(Viewer viewer, Matter matter, Purpose purpose, DataClass dataClass, Papers papers) {
        var verdicts = viewer.roles().entrySet().stream()
                .map(acting -> new Asker(viewer.person(), acting.getKey(), acting.getValue()))
                .map(asker -> Rules.decide(
                        new Question(asker, matter, purpose, dataClass, Act.READ, clock.instant()), papers))
                .toList();
        return verdicts.stream()
                .max(Comparator.comparing(Verdict::isAllowed).thenComparing(verdict -> !isEmergency(verdict)))
                .orElse(new Verdict.Denied(Verdict.Reason.NO_AGREEMENT));
    }

    private static boolean isEmergency(Verdict verdict) {
        return verdict instanceof Verdict.Allowed allowed && allowed.emergency();
    }

    /** What rests on agreements alone. */
    private Papers ofOwn() {
        return new Papers(signed(), List.of(), List.of(), List.of());
    }

    private Papers about(Collection<PersonId> subjects) {
        return new Papers(
                signed(),
                sharedMatters.about(subjects),
                agreed(subjects).toList(),
                emergencies.about(subjects));
    }

    private Stream<Agreed> agreed(Collection<PersonId> subjects) {
        return consents.about(subjects).stream();
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
