package nl.plein.matching.run;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.matching.town.Towns;
import nl.plein.matching.wanted.WantedHelpers;
import nl.plein.matching.wanted.WorkOutWanted;
import nl.plein.needs.Entries;
import nl.plein.people.Membership;
import nl.plein.people.Memberships;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import plein.matching.Problem;
import plein.matching.profile.HelperProfile;
import plein.matching.profile.NeedProfile;
import plein.matching.profile.Result;

/** Works out what would be proposed to whom, for everything that the requester may see. Proposes nothing. */
@Component
class MakeDryRun {

    private static final Logger log = LoggerFactory.getLogger(MakeDryRun.class);

    private final Runs runs;
    private final Findings findings;
    private final Entries entries;
    private final Towns towns;
    private final WorkOutWanted workOutWanted;
    private final WantedHelpers wantedHelpers;
    private final Memberships memberships;

    MakeDryRun(
            Runs runs,
            Findings findings,
            Entries entries,
            Towns towns,
            WorkOutWanted workOutWanted,
            WantedHelpers wantedHelpers,
            Memberships memberships) {
        this.runs = runs;
        this.findings = findings;
        this.entries = entries;
        this.towns = towns;
        this.workOutWanted = workOutWanted;
        this.wantedHelpers = wantedHelpers;
        this.memberships = memberships;
    }

    /** A run that fails says so on its page; the log has the kind of failure. Trying again is for a person to decide. */
    void make(UUID id) {
        var run = runs.find(id).orElse(null);
        if (run == null || !run.isBusy()) return;
        try {
            make(run);
        } catch (RuntimeException failure) {
            log.error("Run {} failed", id, failure);
            runs.failed(id);
        }
    }

    private void make(Run run) {
        runs.at(run.id(), Run.Step.READING);
        var requester = run.asViewer(run.requestedBy(), coordinates(run.requestedBy()));
        var reading = towns.read(entries.visibleTo(requester));
        runs.at(run.id(), Run.Step.MATCHING);
        var matching = reading.matching();
        var result = matching.propose();
        runs.at(run.id(), Run.Step.LOOKING_FOR_HELPERS);
        wantedHelpers.keep(run.id(), workOutWanted.of(reading.town(), matching, result.plan()));
        runs.at(run.id(), Run.Step.WRITING);
        var tiers = reading.town().needs().stream().collect(toMap(NeedProfile::id, NeedProfile::tier));
        var figures = figures(reading, result);
        findings.keep(run.id(), result.matched(), result.unmatched(), tiers, reading.leftOut());
        runs.done(run.id(), figures);
    }

    private Set<OrganisationId> coordinates(PersonId person) {
        return memberships.of(person).stream()
                .filter(membership -> membership.role() == Role.COORDINATOR)
                .map(Membership::organisation)
                .collect(Collectors.toSet());
    }

    private static Run.Figures figures(Towns.Reading reading, Result result) {
        var town = reading.town();
        var plan = result.plan();
        var tiers = new ArrayList<Run.Figures.Tier>();
        for (var tier = 1; tier <= Problem.TIERS; tier++)
            if (plan.asked(tier) > 0) tiers.add(new Run.Figures.Tier(tier, plan.asked(tier), plan.served(tier)));
        return new Run.Figures(
                town.needs().size(),
                town.helpers().size(),
                town.helpers().stream().mapToInt(HelperProfile::capacity).sum(),
                plan.served(),
                reading.leftOut().size(),
                tiers);
    }
}
