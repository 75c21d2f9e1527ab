package nl.plein.needs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import nl.plein.access.Viewer;
import nl.plein.access.decision.Act;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Decisions;
import nl.plein.access.decision.Purpose;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * All needs and offers. A coordinator sees those of the organisations they coordinate,
 * as far as it was agreed, and no others. One that is damaged
 * is not there for anybody: it is written in the log and counted, and everybody else goes on.
 */
@Component
@Transactional
public class Entries {

    private static final String COLUMNS = """
            select e.id, e.side, e.kind, e.organisation, e.person, e.arranger, e.answers, e.added_at,
                   case when w.entry is not null then 'WITHDRAWN'
                        when g.entry is not null and g.confirmed_at is null then 'WAITING_FOR_GUARDIAN'
                        when p.entry is not null then 'PAUSED'
                        else 'OPEN' end as state
            from needs.entry e
            left join needs.withdrawn w on w.entry = e.id
            left join needs.guardian g on g.entry = e.id
            left join needs.paused p on p.entry = e.id
            """;

    private static final Logger log = LoggerFactory.getLogger(Entries.class);

    private final JdbcClient jdbc;
    private final KeptAnswers answers;
    private final FilledIn filledIn;
    private final Decisions decisions;
    private final Clock clock;
    private final ApplicationEventPublisher facts;

    Entries(
            JdbcClient jdbc,
            KeptAnswers answers,
            FilledIn filledIn,
            Decisions decisions,
            Clock clock,
            ApplicationEventPublisher facts) {
        this.jdbc = jdbc;
        this.answers = answers;
        this.filledIn = filledIn;
        this.decisions = decisions;
        this.clock = clock;
        this.facts = facts;
    }

    /** Whether nobody ever asked or offered anything here. */
    public boolean isEmpty() {
        return jdbc.sql("select not exists (select 1 from needs.entry)")
                .query(Boolean.class)
                .single();
    }

    /** Everything this coordinator may work on, the withdrawn left out, the longest waiting first. */
    public List<Entry> visibleTo(Viewer viewer) {
        var organisations = coordinated(viewer, Act.READ).stream()
                .map(OrganisationId::value)
                .toArray(UUID[]::new);
        return readable(jdbc.sql(COLUMNS + """
                where e.organisation = any(:organisations) and w.entry is null
                order by e.added_at, e.id
                """)
                .param("organisations", organisations));
    }

    /** Whether the organisations of this coordinator agreed to anything by which entries may be seen. */
    public boolean maySeeAny(Viewer viewer) {
        return !coordinated(viewer, Act.READ).isEmpty();
    }

    /** All that is open at this organisation: for jobs, not for pages. */
    List<Entry> at(OrganisationId organisation) {
        return readable(jdbc.sql(COLUMNS + "where e.organisation = :organisation and w.entry is null order by e.added_at, e.id")
                .param("organisation", organisation.value()));
    }

    /** How many of this coordinator's entries are damaged, and therefore in no list. */
    public int damaged(Viewer viewer) {
        var organisations = coordinated(viewer, Act.READ).stream()
                .map(OrganisationId::value)
                .toArray(UUID[]::new);
        return jdbc.sql("""
                select count(*) from needs.entry e left join needs.withdrawn w on w.entry = e.id
                where e.organisation = any(:organisations) and w.entry is null and
                """ + KeptAnswers.DAMAGED)
                .param("organisations", organisations)
                .query(Integer.class)
                .single();
    }

    /** One entry for a coordinator; not theirs is not found. */
    public Optional<Entry> find(Viewer viewer, EntryId id) {
        return find(id).filter(entry -> coordinated(viewer, Act.READ).contains(entry.organisation()));
    }

    /** One entry for a coordinator who is about to do something with it. */
    public Optional<Entry> findToWorkOn(Viewer viewer, EntryId id) {
        return find(id).filter(entry -> coordinated(viewer, Act.WRITE).contains(entry.organisation()));
    }

    /** Of which organisations the agreement lets this coordinator see what people ask and offer, or work on it. */
    private Set<OrganisationId> coordinated(Viewer viewer, Act act) {
        return decisions.own(viewer, Role.COORDINATOR, Purpose.HELP, DataClass.PRACTICAL, act);
    }

    /**
     * One entry without a viewer: for whoever holds a personal link to it, and for jobs. Pages behind sign-in use
     * {@link #find(Viewer, EntryId)}.
     */
    public Optional<Entry> find(EntryId id) {
        return jdbc.sql(COLUMNS + "where e.id = :id")
                .param("id", id.value())
                .query(this::entry)
                .optional()
                .flatMap(Function.identity());
    }

    public List<Entry> find(Collection<EntryId> ids) {
        return readable(jdbc.sql(COLUMNS + "where e.id = any(:ids) order by e.added_at, e.id")
                .param("ids", ids.stream().map(EntryId::value).toArray(UUID[]::new)));
    }

    /** What else this person asks or offers. */
    public List<Entry> of(PersonId person) {
        return readable(jdbc.sql(COLUMNS + "where e.person = :person and w.entry is null order by e.added_at, e.id")
                .param("person", person.value()));
    }

    /** What is asked or offered at this organisation by these people, or what they arranged or say yes to as a parent. */
    public List<Entry> spokenForBy(OrganisationId organisation, Collection<PersonId> people) {
        return readable(jdbc.sql(COLUMNS + """
                where e.organisation = :organisation and w.entry is null
                  and (e.person = any(:people) or e.arranger = any(:people) or g.person = any(:people))
                order by e.added_at, e.id
                """)
                .param("organisation", organisation.value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new)));
    }

    /** All that this person asks or offers, or ever did: of what was withdrawn nothing is left but that it was there. */
    public List<Entry> everythingOf(PersonId person) {
        return readable(jdbc.sql(COLUMNS + "where e.person = :person order by e.added_at, e.id")
                .param("person", person.value()));
    }

    public void add(Entry entry) {
        add(entry, null);
    }

    /**
     * Adds an entry that came from a file.
     *
     * @param source fingerprint of the row; a row that is there already adds nothing
     * @return whether it was added
     */
    public boolean add(Entry entry, String source) {
        var added = jdbc.sql("""
                insert into needs.entry (id, side, kind, organisation, person, arranger, answers, added_at, touched_at, source)
                values (:id, :side, :kind, :organisation, :person, :arranger, :answers::jsonb, :since, :now, :source)
                on conflict (organisation, source) do nothing
                """)
                .param("id", entry.id().value())
                .param("side", entry.side().name())
                .param("kind", entry.kind())
                .param("organisation", entry.organisation().value())
                .param("person", entry.person().value())
                .param("arranger", entry.arranger() == null ? null : entry.arranger().value())
                .param("answers", answers.write(entry.answers()))
                .param("since", Timestamp.from(entry.since()))
                .param("now", Timestamp.from(clock.instant()))
                .param("source", source)
                .update();
        if (added == 1) filledIn.keep(entry.id(), entry.answers());
        if (added == 1) facts.publishEvent(new EntryAdded(entry.id(), entry.side()));
        return added == 1;
    }

    /** Whether a row with this fingerprint came in before. */
    public boolean has(OrganisationId organisation, String source) {
        return jdbc.sql("select count(*) from needs.entry where organisation = :organisation and source = :source")
                        .param("organisation", organisation.value())
                        .param("source", source)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void change(EntryId id, Answers changed) {
        jdbc.sql("update needs.entry set answers = :answers::jsonb where id = :id")
                .param("answers", answers.write(changed))
                .param("id", id.value())
                .update();
        filledIn.keep(id, changed);
        touch(id);
    }

    /** A sign of life of whoever is behind this entry: it is not quiet. At most once a day something is written for it. */
    public void touch(EntryId id) {
        var touched = jdbc.sql("update needs.entry set touched_at = :now where id = :id and touched_at < :yesterday")
                .param("now", Timestamp.from(clock.instant()))
                .param("yesterday", Timestamp.from(clock.instant().minus(Duration.ofDays(1))))
                .param("id", id.value())
                .update();
        if (touched == 0) return;
        jdbc.sql("delete from needs.quiet where entry = :id").param("id", id.value()).update();
    }

    public void pause(EntryId id) {
        var paused = jdbc.sql("insert into needs.paused (entry, at) values (:id, :at) on conflict do nothing")
                .param("id", id.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        touch(id);
        if (paused == 1) facts.publishEvent(new EntryPaused(id));
    }

    public void resume(EntryId id) {
        jdbc.sql("delete from needs.paused where entry = :id")
                .param("id", id.value())
                .update();
        touch(id);
    }

    /** Ends an entry for good and erases what was answered. What stays: kind, side and dates, for the figures. */
    public void withdraw(EntryId id) {
        var withdrawn = jdbc.sql("""
                insert into needs.withdrawn (entry, at) values (:id, :at) on conflict do nothing
                """)
                .param("id", id.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (withdrawn == 0) return;
        jdbc.sql("update needs.entry set answers = '{}', source = null where id = :id")
                .param("id", id.value())
                .update();
        filledIn.forget(id);
        facts.publishEvent(new EntryWithdrawn(id));
    }

    private List<Entry> readable(JdbcClient.StatementSpec found) {
        return found.query(this::entry).list().stream().flatMap(Optional::stream).toList();
    }

    private Optional<Entry> entry(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        var read = answers.read(row.getString("answers"));
        if (read.isEmpty()) {
            log.warn("The answers of entry {} are damaged", id);
            return Optional.empty();
        }
        var arranger = row.getObject("arranger", UUID.class);
        return Optional.of(new Entry(
                new EntryId(id),
                Side.valueOf(row.getString("side")),
                row.getString("kind"),
                new OrganisationId(row.getObject("organisation", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                arranger == null ? null : new PersonId(arranger),
                read.get(),
                row.getTimestamp("added_at").toInstant(),
                Entry.State.valueOf(row.getString("state"))));
    }
}
