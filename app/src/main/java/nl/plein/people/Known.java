package nl.plein.people;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** Somebody who was here before: known from more than what they came with, unless it is that again. May be repeated. */
    void alsoAt(OrganisationId organisation, PersonId person, @Nullable UUID thing) {
        at(organisation, person);
        jdbc.sql("update people.person set made_for = null where id = :person and made_for <> coalesce(:thing::uuid, person.id)")
                .param("person", person.value())
                .param("thing", thing)
                .update();
    }
}
