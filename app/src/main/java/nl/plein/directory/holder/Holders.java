package nl.plein.directory.holder;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.plein.access.PersonalLinks;
import nl.plein.directory.InitiativeId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who holds a personal link to which page. Each holder's links are taken back together, and those of others stay good. */
@Repository
@Transactional
public class Holders {

    public static final String PURPOSE = "our-page";

    private static final String COLUMNS = "select id, initiative, email, language, since, given_by from directory.page_holder ";

    private final JdbcClient jdbc;
    private final PersonalLinks links;
    private final Clock clock;

    Holders(JdbcClient jdbc, PersonalLinks links, Clock clock) {
        this.jdbc = jdbc;
        this.links = links;
        this.clock = clock;
    }

    public Optional<Holder> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(Holders::read).optional();
    }

    /** The first one first. */
    public List<Holder> of(InitiativeId initiative) {
        return jdbc.sql(COLUMNS + "where initiative = :initiative order by since, id")
                .param("initiative", initiative.value())
                .query(Holders::read)
                .list();
    }

    /** The same address is the same holder. */
    public Holder add(InitiativeId initiative, String email, Locale language, @Nullable PersonId givenBy) {
        jdbc.sql("""
                insert into directory.page_holder (id, initiative, email, language, since, given_by)
                values (:id, :initiative, :email, :language, :now, :by)
                on conflict (initiative, email) do nothing
                """)
                .param("id", UUID.randomUUID())
                .param("initiative", initiative.value())
                .param("email", email.toLowerCase(Locale.ROOT))
                .param("language", language.getLanguage())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", givenBy == null ? null : givenBy.value())
                .update();
        return jdbc.sql(COLUMNS + "where initiative = :initiative and email = :email")
                .param("initiative", initiative.value())
                .param("email", email.toLowerCase(Locale.ROOT))
                .query(Holders::read)
                .single();
    }

    /** All links of this holder stop working. May be repeated. */
    public void takeBack(InitiativeId initiative, UUID holder) {
        var gone = jdbc.sql("delete from directory.page_holder where id = :id and initiative = :initiative")
                .param("id", holder)
                .param("initiative", initiative.value())
                .update();
        if (gone == 1) links.revoke(holder);
    }

    /** Of pages that stopped before this moment; links of a page that goes on stay until they are taken back. */
    int removeClosedBefore(Instant moment) {
        var gone = jdbc.sql("""
                delete from directory.page_holder h using directory.initiative i
                where i.id = h.initiative and i.closed_at < :moment
                returning h.id
                """).param("moment", Timestamp.from(moment)).query(UUID.class).list();
        gone.forEach(links::revoke);
        return gone.size();
    }

    private static Holder read(ResultSet row, int number) throws SQLException {
        var by = row.getObject("given_by", UUID.class);
        return new Holder(
                row.getObject("id", UUID.class),
                new InitiativeId(row.getObject("initiative", UUID.class)),
                row.getString("email"),
                Locale.of(row.getString("language")),
                row.getTimestamp("since").toInstant(),
                by == null ? null : new PersonId(by));
    }
}
