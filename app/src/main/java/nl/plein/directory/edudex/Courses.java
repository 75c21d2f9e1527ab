package nl.plein.directory.edudex;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.plein.directory.Freshness;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingId;
import nl.plein.directory.Listings;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The courses that somebody still says to give, and who gives them. */
@Repository
@Transactional(readOnly = true)
class Courses {

    private static final String GIVEN =
            "l.content ->> 'kind' = 'COURSE' and l.published_at is not null and l.closed_at is null and l.assured_at >= :since";

    private final JdbcClient jdbc;
    private final Listings listings;
    private final Clock clock;

    Courses(JdbcClient jdbc, Listings listings, Clock clock) {
        this.jdbc = jdbc;
        this.listings = listings;
        this.clock = clock;
    }

    record Provider(UUID initiative, String name, int courses, Instant changedAt) {}

    List<Provider> providers() {
        return jdbc.sql("select i.id, i.content ->> 'name' as name, count(*) as courses,"
                        + " greatest(max(l.changed_at), max(i.changed_at)) as changed_at"
                        + " from directory.listing l join directory.initiative i on i.id = l.initiative"
                        + " where i.published_at is not null and i.closed_at is null and " + GIVEN
                        + " group by i.id order by name, i.id")
                .param("since", since())
                .query((row, _) -> new Provider(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getInt("courses"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    List<Listing> of(InitiativeId initiative) {
        var ids = jdbc.sql("select l.id from directory.listing l where l.initiative = :initiative and " + GIVEN)
                .param("initiative", initiative.value())
                .param("since", since())
                .query(UUID.class)
                .list();
        return listings.all(ids.stream().map(ListingId::new).toList()).stream()
                .sorted(Comparator.comparing(Listing::name).thenComparing(listing -> listing.id().value()))
                .toList();
    }

    private Timestamp since() {
        var today = LocalDate.now(clock);
        return Timestamp.from(Freshness.foundSince(today).atStartOfDay(clock.getZone()).toInstant());
    }
}
