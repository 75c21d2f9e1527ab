package nl.plein.directory.visit;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import nl.plein.directory.PlaceId;
import nl.plein.shared.Postcodes;
import org.apache.lucene.util.SloppyMath;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where one may come: walk in, or sit down with somebody. */
@Repository
@Transactional
class PlacesToCome {

    private final JdbcClient jdbc;

    PlacesToCome(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param metres null when it is not known where the place is, or where somebody is */
    record Way(PlaceId place, @Nullable Double metres) {}

    private record Spot(PlaceId place, @Nullable Double lat, @Nullable Double lon) {}

    /** The nearest first; of whoever does not say where they are, by name. What is nowhere on the map comes last. */
    List<Way> from(Postcodes.@Nullable Area area, LocalDate today) {
        var byName = jdbc.sql("""
                select p.id, (p.content ->> 'lat')::float8 as lat, (p.content ->> 'lon')::float8 as lon
                from directory.place p
                where p.published_at is not null and p.closed_at is null
                  and (p.content ->> 'walkIn' = 'true'
                       or exists (select from directory.talk_time t
                                  where t.place = p.id and (t.last_day is null or t.last_day >= :today)))
                order by lower(p.content ->> 'name'), p.id
                """)
                .param("today", today)
                .query((row, _) -> new Spot(
                        new PlaceId(row.getObject("id", UUID.class)),
                        row.getObject("lat", Double.class),
                        row.getObject("lon", Double.class)))
                .list();
        var ways = byName.stream().map(spot -> new Way(spot.place(), metres(spot, area)));
        return area == null
                ? ways.toList()
                : ways.sorted(Comparator.comparing(Way::metres, Comparator.nullsLast(Comparator.naturalOrder()))).toList();
    }

    private static @Nullable Double metres(Spot spot, Postcodes.@Nullable Area area) {
        if (area == null || spot.lat() == null || spot.lon() == null) return null;
        return SloppyMath.haversinMeters(spot.lat(), spot.lon(), area.latitude(), area.longitude());
    }
}
