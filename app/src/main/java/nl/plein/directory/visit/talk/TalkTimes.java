package nl.plein.directory.visit.talk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.plein.directory.Day;
import nl.plein.directory.PlaceId;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** When guides sit where, and when they do not. Everybody reads it; whoever keeps the place writes it. */
@Repository
@Transactional
public class TalkTimes {

    private static final String COLUMNS = """
            select id, organisation, place, guide, shown_as, day, begins, ends, minutes, first_day, last_day
            from directory.talk_time
            """;

    private final JdbcClient jdbc;

    TalkTimes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these places that are not over on this day. */
    public List<TalkTime> at(Collection<PlaceId> places, LocalDate day) {
        return jdbc.sql(COLUMNS + "where place = any (:places) and (last_day is null or last_day >= :day) order by begins, shown_as, id")
                .param("places", places.stream().map(PlaceId::value).toArray(UUID[]::new))
                .param("day", day)
                .query(TalkTimes::read)
                .list();
    }

    /** Those of these organisations that are not over on this day. */
    public List<TalkTime> of(Collection<OrganisationId> organisations, LocalDate day) {
        return jdbc.sql(COLUMNS + "where organisation = any (:organisations) and (last_day is null or last_day >= :day) order by begins, shown_as, id")
                .param("organisations", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("day", day)
                .query(TalkTimes::read)
                .list();
    }

    List<TalkTime> all() {
        return jdbc.sql(COLUMNS).query(TalkTimes::read).list();
    }

    public Optional<TalkTime> find(UUID id) {
        return jdbc.sql(COLUMNS + "where id = :id").param("id", id).query(TalkTimes::read).optional();
    }

    public boolean isEmpty() {
        return jdbc.sql("select not exists (select from directory.talk_time)").query(Boolean.class).single();
    }

    /** Adds it, or writes all of it anew; only whoever holds a key of its organisation can. */
    public void keep(TalkTime time) {
        jdbc.sql("""
                insert into directory.talk_time
                    (id, organisation, place, guide, shown_as, day, begins, ends, minutes, first_day, last_day)
                values (:id, :organisation, :place, :guide, :shown, :day, :begins, :ends, :minutes, :first, :last::date)
                on conflict (id) do update set
                    guide = excluded.guide, shown_as = excluded.shown_as, day = excluded.day, begins = excluded.begins,
                    ends = excluded.ends, minutes = excluded.minutes, first_day = excluded.first_day, last_day = excluded.last_day
                """)
                .param("id", time.id())
                .param("organisation", time.organisation().value())
                .param("place", time.place().value())
                .param("guide", time.guide().value())
                .param("shown", time.shownAs())
                .param("day", time.day().name())
                .param("begins", time.from())
                .param("ends", time.to())
                .param("minutes", time.minutes())
                .param("first", time.first())
                .param("last", time.last() == null ? null : time.last().toString())
                .update();
    }

    public void remove(UUID id) {
        jdbc.sql("delete from directory.talk_time where id = :id").param("id", id).update();
    }

    public Optional<DaysOff> findOff(UUID id) {
        return jdbc.sql("select id, organisation, guide, first_day, last_day from directory.talk_off where id = :id")
                .param("id", id)
                .query(TalkTimes::readOff)
                .optional();
    }

    /** Days off of these guides that are not over on this day, the first to come first. */
    public List<DaysOff> off(Collection<PersonId> guides, LocalDate day) {
        return jdbc.sql("""
                select id, organisation, guide, first_day, last_day from directory.talk_off
                where guide = any (:guides) and last_day >= :day
                order by first_day, id
                """)
                .param("guides", ids(guides))
                .param("day", day)
                .query(TalkTimes::readOff)
                .list();
    }

    /** May be repeated. */
    public void add(DaysOff off) {
        jdbc.sql("""
                insert into directory.talk_off (id, organisation, guide, first_day, last_day)
                values (:id, :organisation, :guide, :first, :last)
                on conflict (id) do nothing
                """)
                .param("id", off.id())
                .param("organisation", off.organisation().value())
                .param("guide", off.guide().value())
                .param("first", off.first())
                .param("last", off.last())
                .update();
    }

    public void removeOff(UUID id) {
        jdbc.sql("delete from directory.talk_off where id = :id").param("id", id).update();
    }

    /** When these guides talk with somebody between these moments. */
    List<Taken> taken(Collection<PersonId> guides, Instant since, Instant until) {
        return jdbc.sql("select guide, begins_at, ends_at from directory.taken(:guides, :since, :until)")
                .param("guides", ids(guides))
                .param("since", Timestamp.from(since))
                .param("until", Timestamp.from(until))
                .query((row, _) -> new Taken(
                        new PersonId(row.getObject("guide", UUID.class)),
                        row.getTimestamp("begins_at").toInstant(),
                        row.getTimestamp("ends_at").toInstant()))
                .list();
    }

    /** Whoever books with a guide or changes when they are there waits for the others who do; until the end of the transaction. */
    public void waitForOthersWith(PersonId guide) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('directory.visit'), hashtext(:guide))")
                .param("guide", guide.value().toString())
                .query((_, _) -> 0)
                .single();
    }

    int forget(LocalDate overBefore) {
        return jdbc.sql("delete from directory.talk_time where last_day < :day").param("day", overBefore).update()
                + jdbc.sql("delete from directory.talk_off where last_day < :day").param("day", overBefore).update();
    }

    private static UUID[] ids(Collection<PersonId> guides) {
        return guides.stream().map(PersonId::value).distinct().toArray(UUID[]::new);
    }

    private static TalkTime read(ResultSet row, int number) throws SQLException {
        return new TalkTime(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                new PlaceId(row.getObject("place", UUID.class)),
                new PersonId(row.getObject("guide", UUID.class)),
                row.getString("shown_as"),
                Day.valueOf(row.getString("day")),
                row.getObject("begins", LocalTime.class),
                row.getObject("ends", LocalTime.class),
                row.getInt("minutes"),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }

    private static DaysOff readOff(ResultSet row, int number) throws SQLException {
        return new DaysOff(
                row.getObject("id", UUID.class),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                new PersonId(row.getObject("guide", UUID.class)),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class));
    }
}
