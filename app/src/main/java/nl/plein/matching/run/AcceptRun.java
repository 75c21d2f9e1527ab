package nl.plein.matching.run;

import java.time.Clock;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.access.Viewer;
import nl.plein.needs.EntryId;
import nl.plein.people.Membership;
import nl.plein.people.Memberships;
import nl.plein.people.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Accepts what is left of a run, pair by pair, each in a transaction of its own: a crash halfway loses and repeats nothing. */
@Component
class AcceptRun {

    private static final Logger log = LoggerFactory.getLogger(AcceptRun.class);

    private final Runs runs;
    private final Outcomes outcomes;
    private final AcceptPair acceptPair;
    private final Memberships memberships;
    private final Clock clock;

    AcceptRun(Runs runs, Outcomes outcomes, AcceptPair acceptPair, Memberships memberships, Clock clock) {
        this.runs = runs;
        this.outcomes = outcomes;
        this.acceptPair = acceptPair;
        this.memberships = memberships;
        this.clock = clock;
    }

    void accept(UUID id) {
        var run = runs.find(id).orElse(null);
        var by = runs.acceptedBy(id).orElse(null);
        // called back, or asked anew after that: this job is one of before
        if (run == null || by == null || run.canBeCalledBack(clock.instant())) return;
        var viewer = run.asViewer(by, memberships.of(by).stream()
                .filter(membership -> membership.role() == Role.COORDINATOR)
                .map(Membership::organisation)
                .collect(Collectors.toSet()));
        for (var need : outcomes.left(id)) accept(viewer, id, need);
    }

    /** One pair that cannot be made does not keep the others from theirs. */
    private void accept(Viewer viewer, UUID run, EntryId need) {
        try {
            acceptPair.accept(viewer, run, need);
        } catch (RuntimeException failure) {
            log.error("A pair of run {} could not be proposed", run, failure);
            acceptPair.giveUp(viewer, run, need);
        }
    }
}
