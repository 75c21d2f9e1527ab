package nl.plein.access;

import java.time.Clock;
import java.util.Collection;
import nl.plein.access.decision.Decisions;
import nl.plein.access.decision.Purpose;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** For the benchmark alone: a log of looks that can be left out, to measure what it costs. */
@TestConfiguration
public class LookSwitch {

    public static volatile boolean writes = true;

    @Bean
    @Primary
    Looks switchedLooks(JdbcClient jdbc, Decisions decisions, Clock clock) {
        return new Looks(jdbc, decisions, clock) {

            /** The decision that belongs to a look is still made. */
            @Override
            public void at(What what, Purpose purpose, OrganisationId organisation, Collection<PersonId> subjects) {
                if (writes) super.at(what, purpose, organisation, subjects);
                else decisions.reading(Keys.held().viewer(), purpose, what.dataClass(), organisation, subjects);
            }
        };
    }
}
