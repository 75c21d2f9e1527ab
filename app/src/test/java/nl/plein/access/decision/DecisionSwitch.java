package nl.plein.access.decision;

import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import nl.plein.access.Viewer;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** For the benchmark alone: decisions that can be left out, to measure what they cost. */
@TestConfiguration
public class DecisionSwitch {

    public static volatile boolean decides = true;

    @Bean
    @Primary
    Decisions switchedDecisions(
            SignedAgreements agreements, SharedMatters sharings, Consents consents, Emergencies emergencies, Clock clock) {
        return new Decisions(agreements, sharings, consents, emergencies, clock) {

            @Override
            public Set<OrganisationId> own(Viewer viewer, Role role, Purpose purpose, DataClass dataClass, Act act) {
                return decides ? super.own(viewer, role, purpose, dataClass, act) : viewer.organisations(role);
            }

            @Override
            public Verdict reading(
                    Viewer viewer,
                    Purpose purpose,
                    DataClass dataClass,
                    OrganisationId owner,
                    Collection<PersonId> subjects) {
                return decides
                        ? super.reading(viewer, purpose, dataClass, owner, subjects)
                        : new Verdict.Allowed(Ground.PUBLIC_TASK, 1, false);
            }
        };
    }
}
