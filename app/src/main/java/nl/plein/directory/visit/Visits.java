package nl.plein.directory.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.plein.directory.PlaceId;
import nl.plein.directory.visit.talk.FreeMoment;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who comes by for a talk. The guide and the coordinators of an organisation see them, and whoever has the personal link. */
@Repository
@Transactional
public class Visits {

    private static final String COLUMNS = """
            select id, organisation, place, guide, shown_as, begins_at, ends_at, called, email, phone, language, speaks, brings,
                   set_at, moved, reminded_at, cancelled_at, cancelled_by, came
            from directory.visit
            """;

    private final JdbcClient jdbc;

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<Visit> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(Visits::read).optional();
    }

    /** What was made of this form before. */
    Optional<Visit> sentAs(UUID form) {
        return jdbc.sql(COLUMNS + "where sent_as = :form").param("form", form).query(Visits::read).optional();
    }

    /** Those of these organisations between two moments, cancelled ones too, in the order of time. */
    public List<Visit> between(Collection<OrganisationId> organisations, Instant since, Instant until) {
        return jdbc.sql(COLUMNS + """
                where organisation = any (:organisations) and begins_at >= :since and begins_at < :until
                order by begins_at, guide, id
                """)
                .param("organisations", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("since", Timestamp.from(since))
                .param("until", Timestamp.from(until))
                .query(Visits::read)
                .list();
    }

    /** Whether anybody still comes to this place. */
    public boolean isExpectedAt(PlaceId place, Instant now) {
        return jdbc.sql("select exists (select from directory.visit where place = :place and begins_at > :now and cancelled_at is null)")
                .param("place", place.value())
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    /** False when the guide talks with somebody else then, or this form was sent before. */
    public boolean add(Visit visit, UUID form) {
        return jdbc.sql("""
                insert into directory.visit
                    (id, sent_as, organisation, place, guide, shown_as, begins_at, ends_at, called, email, phone, language,
                     speaks, brings, booked_at, set_at)
                values (:id, :form, :organisation, :place, :guide, :shown, :begins, :ends, :called, :email, :phone, :language,
                     :speaks, :brings, :now, :now)
                on conflict do nothing
                """)
                .param("id", visit.id())
                .param("form", form)
                .param("organisation", visit.organisation().value())
                .param("place", visit.place().value())
                .param("guide", visit.guide().value())
                .param("shown", visit.shownAs())
                .param("begins", Timestamp.from(visit.from()))
                .param("ends", Timestamp.from(visit.to()))
                .param("called", visit.called())
                .param("email", visit.email())
                .param("phone", visit.phone())
                .param("language", visit.language().getLanguage())
                .param("speaks", visit.speaks())
                .param("brings", visit.brings())
                .param("now", Timestamp.from(visit.setAt()))
                .update() == 1;
    }

    /** To another moment, perhaps with another guide; a reminder that went was of the old one. */
    void move(UUID id, FreeMoment to, Instant now) {
        jdbc.sql("""
                update directory.visit
                set guide = :guide, shown_as = :shown, begins_at = :begins, ends_at = :ends, set_at = :now, moved = moved + 1,
                    reminded_at = null
                where id = :id and cancelled_at is null
                """)
                .param("guide", to.guide().value())
                .param("shown", to.shownAs())
                .param("begins", Timestamp.from(to.from()))
                .param("ends", Timestamp.from(to.to()))
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    /** False when it was cancelled before. */
    boolean cancel(UUID id, Visit.By by, Instant now) {
        return jdbc.sql("""
                update directory.visit set cancelled_at = :now, cancelled_by = :by, moved = moved + 1
                where id = :id and cancelled_at is null
                """)
                .param("now", Timestamp.from(now))
                .param("by", by.name())
                .param("id", id)
                .update() == 1;
    }

    public void note(UUID id, boolean came) {
        jdbc.sql("update directory.visit set came = :came where id = :id").param("came", came).param("id", id).update();
    }

    void remove(UUID id) {
        jdbc.sql("delete from directory.visit where id = :id").param("id", id).update();
    }

    /** Those between two moments that wait for their reminder, for this transaction alone: another node takes others. */
    List<Visit> takeUnreminded(Instant since, Instant until) {
        return jdbc.sql(COLUMNS + """
                where begins_at > :since and begins_at <= :until and reminded_at is null and cancelled_at is null
                  and (email is not null or phone is not null)
                order by begins_at, id
                for update skip locked
                """)
                .param("since", Timestamp.from(since))
                .param("until", Timestamp.from(until))
                .query(Visits::read)
                .list();
    }

    void reminded(UUID id, Instant now) {
        jdbc.sql("update directory.visit set reminded_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    int forget(Instant overBefore) {
        return jdbc.sql("delete from directory.visit where ends_at < :before")
                .param("before", Timestamp.from(overBefore))
                .update();
    }

    private static Visit read(ResultSet row, int number) throws SQLException {
        var reminded = row.getTimestamp("reminded_at");
        var cancelled = row.getTimestamp("cancelled_at");
        return new Visit(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                new PlaceId(row.getObject("place", UUID.class)),
                new PersonId(row.getObject("guide", UUID.class)),
                row.getString("shown_as"),
                row.getTimestamp("begins_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                row.getString("called"),
                row.getString("email"),
                row.getString("phone"),
                Locale.of(row.getString("language")),
                row.getString("speaks"),
                row.getBoolean("brings"),
                row.getTimestamp("set_at").toInstant(),
                row.getInt("moved"),
                reminded == null ? null : reminded.toInstant(),
                cancelled == null ? null : new Visit.Cancelled(cancelled.toInstant(), Visit.By.valueOf(row.getString("cancelled_by"))),
                row.getObject("came", Boolean.class));
    }
}
