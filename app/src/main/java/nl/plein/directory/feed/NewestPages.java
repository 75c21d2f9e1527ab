package nl.plein.directory.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The open pages of the directory, as programs ask for them. */
@Repository
@Transactional(readOnly = true)
class NewestPages {

    private static final String OPEN = " where published_at is not null and closed_at is null ";

    private final JdbcClient jdbc;

    NewestPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Entry(UUID id, String name, String summary, String initiative, Instant changedAt) {}

    record Address(String path, Instant changedAt) {}

    /** What was added or changed last, the newest first. */
    List<Entry> newest(int many) {
        return jdbc.sql("""
                select l.id, l.content ->> 'name' as name, coalesce(l.content ->> 'summary', '') as summary,
                       i.content ->> 'name' as initiative, l.changed_at
                from directory.listing l join directory.initiative i on i.id = l.initiative
                where l.published_at is not null and l.closed_at is null and i.published_at is not null
                order by l.changed_at desc, l.id
                limit :many
                """)
                .param("many", many)
                .query((row, _) -> new Entry(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("summary"),
                        row.getString("initiative"),
                        row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    /** Of all listings, initiatives and places, so many from this one on, always in the same order. */
    List<Address> addresses(int from, int many) {
        return jdbc.sql("select path, changed_at from ("
                        + "select '/listing/' || id as path, changed_at from directory.listing" + OPEN
                        + "union all select '/initiative/' || id, changed_at from directory.initiative" + OPEN
                        + "union all select '/place/' || id, changed_at from directory.place" + OPEN
                        + ") as page order by path limit :many offset :from")
                .param("many", many)
                .param("from", from)
                .query((row, _) -> new Address(row.getString("path"), row.getTimestamp("changed_at").toInstant()))
                .list();
    }

    int count() {
        return jdbc.sql("select (select count(*) from directory.listing" + OPEN + ") + (select count(*) from directory.initiative"
                        + OPEN + ") + (select count(*) from directory.place" + OPEN + ")")
                .query(Integer.class)
                .single();
    }
}
