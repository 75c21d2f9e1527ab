package nl.plein.directory.way;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.plein.directory.Freshness;
import nl.plein.directory.Place;
import nl.plein.directory.PlaceId;
import nl.plein.directory.Places;
import nl.plein.shared.Postcodes;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Places where somebody sits down for a talk, or where one may walk in. */
@Repository("talksOfWay") // journeys has talks too
@Transactional
class Talks {

    private static final int MOST = 30;

    private final JdbcClient jdbc;
    private final Places places;
    private final Clock clock;

    Talks(JdbcClient jdbc, Places places, Clock clock) {
        this.jdbc = jdbc;
        this.places = places;
        this.clock = clock;
    }

    private record Found(UUID place, @Nullable Double kilometres) {}

    /** The nearest first; without knowing from where, those where somebody is for a talk, which take turns by the day. */
    List<Spot> near(Postcodes.@Nullable Area from) {
        var found = find(from);
        var byId = places.all(found.stream().map(one -> new PlaceId(one.place())).toList()).stream()
                .collect(Collectors.toMap(place -> place.id().value(), Function.identity()));
        return found.stream()
                .map(one -> spot(byId.get(one.place()), one.kilometres()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static @Nullable Spot spot(@Nullable Place place, @Nullable Double kilometres) {
        return place == null ? null : new Spot(place.id().value(), place.content(), kilometres);
    }

    private List<Found> find(Postcodes.@Nullable Area from) {
        var today = LocalDate.now(clock);
        return jdbc.sql("""
                select id, 111.2 * sqrt(
                    power((content ->> 'lat')::float8 - :latitude, 2)
                    + power(((content ->> 'lon')::float8 - :longitude) * cos(radians(:latitude)), 2)) as kilometres
                from directory.place
                where published_at is not null and closed_at is null and assured_at >= :since
                  and (content ->> 'talk' is not null or (content ->> 'walkIn')::boolean)
                order by kilometres nulls last, content ->> 'talk' is null, hashtextextended(id::text, :day)
                limit :most
                """)
                .param("latitude", from == null ? null : from.latitude(), Types.DOUBLE)
                .param("longitude", from == null ? null : from.longitude(), Types.DOUBLE)
                .param("since", Timestamp.from(Freshness.foundSince(today).atStartOfDay(clock.getZone()).toInstant()))
                .param("day", today.toEpochDay())
                .param("most", MOST)
                .query((row, _) -> new Found(row.getObject("id", UUID.class), row.getObject("kilometres", Double.class)))
                .list();
    }
}
