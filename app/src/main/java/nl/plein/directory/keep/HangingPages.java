package nl.plein.directory.keep;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import nl.plein.access.HangsOn;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Pages that are kept there, and who will come by for a talk. */
@Component
@Order(3)
class HangingPages implements HangsOn {

    private final JdbcClient jdbc;
    private final Clock clock;

    HangingPages(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Hanging> organisation(OrganisationId organisation) {
        var pages = jdbc.sql("""
                select (select count(*) from directory.initiative where organisation = :organisation and closed_at is null)
                     + (select count(*) from directory.listing where organisation = :organisation and closed_at is null)
                """).param("organisation", organisation.value()).query(Integer.class).single();
        var visits = jdbc.sql("""
                select count(*) from directory.visit
                where organisation = :organisation and begins_at > :now and cancelled_at is null
                """)
                .param("organisation", organisation.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
        return List.of(new Hanging("hangs.pages", pages), new Hanging("hangs.visits", visits));
    }

    @Override
    public List<Hanging> colleague(OrganisationId organisation, PersonId colleague) {
        var visits = jdbc.sql("""
                select count(*) from directory.visit
                where organisation = :organisation and guide = :guide and begins_at > :now and cancelled_at is null
                """)
                .param("organisation", organisation.value())
                .param("guide", colleague.value())
                .param("now", Timestamp.from(clock.instant()))
                .query(Integer.class)
                .single();
        return List.of(new Hanging("hangs.visits", visits));
    }
}
