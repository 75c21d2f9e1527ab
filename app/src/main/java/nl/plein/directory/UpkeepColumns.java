package nl.plein.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;

/** The columns that initiatives, listings and places have in common. */
final class UpkeepColumns {

    static final String NAMES =
            "organisation, published_at, changed_at, assured_at, assured_by, closed_at, closed_for, closed_why, successor,"
                    + " assured_source, checked_on";

    static final String PARAMETERS = ":organisation, :published_at, :changed_at, :assured_at, :assured_by, :closed_at,"
            + " :closed_for, :closed_why, :successor, :assured_source, :checked_on";

    /** Its organisation never changes this way: handing over is a thing of its own. */
    static final String TAKEN_OVER = """
            published_at = excluded.published_at, changed_at = excluded.changed_at, assured_at = excluded.assured_at,
            assured_by = excluded.assured_by, closed_at = excluded.closed_at, closed_for = excluded.closed_for,
            closed_why = excluded.closed_why, successor = excluded.successor,
            assured_source = excluded.assured_source, checked_on = excluded.checked_on
            """;

    private UpkeepColumns() {}

    static Map<String, @Nullable Object> parameters(Upkeep upkeep) {
        var all = new HashMap<String, @Nullable Object>();
        var closing = upkeep.closing();
        all.put("organisation", upkeep.organisation().value());
        all.put("published_at", timestamp(upkeep.publishedAt()));
        all.put("changed_at", timestamp(upkeep.changedAt()));
        all.put("assured_at", timestamp(upkeep.assuredAt()));
        all.put("assured_by", upkeep.assuredBy() == null ? null : upkeep.assuredBy().value());
        all.put("closed_at", closing == null ? null : timestamp(closing.at()));
        all.put("closed_for", closing == null || closing.reason() == null ? null : closing.reason().name());
        all.put("closed_why", closing == null ? null : closing.why());
        all.put("successor", closing == null ? null : closing.successor());
        var source = upkeep.source();
        all.put("assured_source", source == null ? null : source.id().value());
        all.put("checked_on", source == null ? null : source.checkedOn());
        return all;
    }

    static Upkeep read(ResultSet row) throws SQLException {
        var by = row.getObject("assured_by", UUID.class);
        var closed = instant(row, "closed_at");
        var reason = row.getString("closed_for");
        return new Upkeep(
                new OrganisationId(row.getObject("organisation", UUID.class)),
                instant(row, "published_at"),
                row.getTimestamp("changed_at").toInstant(),
                instant(row, "assured_at"),
                by == null ? null : new PersonId(by),
                closed == null
                        ? null
                        : new Upkeep.Closing(
                                closed,
                                reason == null ? null : Upkeep.Closing.Reason.valueOf(reason),
                                row.getString("closed_why"),
                                row.getObject("successor", UUID.class)),
                bySource(row));
    }

    private static Upkeep.@Nullable BySource bySource(ResultSet row) throws SQLException {
        var source = row.getObject("assured_source", UUID.class);
        return source == null ? null : new Upkeep.BySource(new SourceId(source), row.getObject("checked_on", LocalDate.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }

    private static @Nullable Timestamp timestamp(@Nullable Instant instant) {
        return instant == null ? null : Timestamp.from(instant);
    }
}
