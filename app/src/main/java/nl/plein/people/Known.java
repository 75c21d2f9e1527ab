package nl.plein.people;

import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which organisations know of whom: where somebody asks, helps, arranges or works. */
@Repository
class Known {

    private final JdbcClient jdbc;
    private final Clock clock;

    Known(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** May be repeated. */
    void at(OrganisationId organisation, PersonId person) {
        jdbc.sql("""
                insert into people.known (person, organisation, since) values (:person, :organisation, :now)
                on conflict (person, organisation) do nothing
                """)
                .param("person", person.value())
                .param("organisation", organisation.value())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
