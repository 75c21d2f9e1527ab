package nl.plein.directory.gaps;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.directory.Freshness;
import nl.plein.directory.PlaceContent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is found today, for whoever looks: published, not closed, not over, and assured in the last months. */
@Repository
@Transactional(readOnly = true)
class ReadOffered {

    private final JdbcClient jdbc;
    private final Clock clock;

    ReadOffered(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Numbers count(LocalDate today) {
        var districts = districtsOfPlaces();
        return new Numbers(offered(today, districts), districts.values());
    }

    private Map<UUID, String> districtsOfPlaces() {
        var districts = new HashMap<UUID, String>();
        jdbc.sql("""
                select id, content ->> 'postcode' as postcode from directory.place
                where published_at is not null and closed_at is null and content ->> 'postcode' is not null
                """)
                .query(row -> {
                    var place = row.getObject("id", UUID.class);
                    PlaceContent.district(row.getString("postcode")).ifPresent(district -> districts.put(place, district));
                });
        return districts;
    }

    private List<Offered> offered(LocalDate today, Map<UUID, String> districts) {
        return jdbc.sql("""
                select id, initiative, coalesce((content ->> 'online')::boolean, false) as online,
                       array(select jsonb_array_elements_text(content -> 'subjects')) as subjects,
                       array(select jsonb_array_elements_text(content -> 'forWhom')) as for_whom,
                       array(select jsonb_array_elements_text(content -> 'places')::uuid) as places
                from directory.listing
                where published_at is not null and closed_at is null and assured_at >= :since
                  and (jsonb_array_length(content -> 'when') = 0 or exists (
                      select from jsonb_array_elements(content -> 'when') as session
                      where session ->> 'ends' is null or (session ->> 'ends')::date >= :today))
                """)
                .param("since", Timestamp.from(Freshness.foundSince(today).atStartOfDay(clock.getZone()).toInstant()))
                .param("today", today)
                .query((row, _) -> new Offered(
                        row.getObject("id", UUID.class),
                        row.getObject("initiative", UUID.class),
                        texts(row, "subjects"),
                        texts(row, "for_whom"),
                        row.getBoolean("online"),
                        districts(row.getArray("places"), districts)))
                .list();
    }

    private static Set<String> texts(ResultSet row, String column) throws SQLException {
        return Set.copyOf(List.of((String[]) row.getArray(column).getArray()));
    }

    private static Set<String> districts(Array places, Map<UUID, String> districts) throws SQLException {
        return Stream.of((UUID[]) places.getArray())
                .map(districts::get)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
