package nl.plein.journeys.programme;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Optional;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What an organisation does with its own programmes. The database refuses a change of a version that was offered. */
@Repository
@Transactional
class OwnProgrammes {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;

    OwnProgrammes(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /** Begins with a draft. May be repeated: a programme that is there already stays as it is. */
    void add(
            ProgrammeId programme,
            OrganisationId organisation,
            Content content,
            @Nullable ProgrammeVersion copied,
            @Nullable PersonId by) {
        var added = jdbc.sql("""
                insert into journeys.programme (id, organisation, copied_from, copied_version)
                values (:id, :organisation, :from, :version)
                on conflict (id) do nothing
                """)
                .param("id", programme.value())
                .param("organisation", organisation.value())
                .param("from", copied == null ? null : copied.programme().value())
                .param("version", copied == null ? null : copied.version())
                .update();
        if (added == 1) keepDraft(programme, content, by);
    }

    /** What nobody begins with yet. */
    Optional<Content> draft(ProgrammeId programme) {
        return jdbc.sql("select content from journeys.programme_version where programme = :programme and offered_at is null")
                .param("programme", programme.value())
                .query((row, _) -> json.readValue(row.getString("content"), Content.class))
                .optional();
    }

    /** There is one draft at a time: what is kept again replaces it. */
    void keepDraft(ProgrammeId programme, Content content, @Nullable PersonId by) {
        lock(programme);
        dropDraft(programme);
        jdbc.sql("""
                insert into journeys.programme_version (programme, version, content, made_by, made_at)
                select :programme, coalesce(max(version), 0) + 1, :content::jsonb, :by, :at
                from journeys.programme_version where programme = :programme
                """)
                .param("programme", programme.value())
                .param("content", json.writeValueAsString(content))
                .param("by", by == null ? null : by.value())
                .param("at", now())
                .update();
    }

    void dropDraft(ProgrammeId programme) {
        jdbc.sql("delete from journeys.programme_version where programme = :programme and offered_at is null")
                .param("programme", programme.value())
                .update();
    }

    /** A programme that nobody ever began with. */
    void drop(ProgrammeId programme) {
        jdbc.sql("delete from journeys.programme where id = :programme")
                .param("programme", programme.value())
                .update();
    }

    /** From now on people begin with it, and it does not change. */
    void offer(ProgrammeId programme) {
        jdbc.sql("""
                update journeys.programme_version set offered_at = :at where programme = :programme and offered_at is null
                """)
                .param("programme", programme.value())
                .param("at", now())
                .update();
    }

    /** Matches of these kinds of help begin with it; of an organisation one programme for each kind, so others let go. */
    void beginWith(ProgrammeId programme, OrganisationId organisation, Collection<String> kinds) {
        jdbc.sql("select id from journeys.programme where organisation = :organisation order by id for update")
                .param("organisation", organisation.value())
                .query((_, _) -> 0)
                .list();
        jdbc.sql("""
                update journeys.programme set kinds = case when id = :programme then :kinds::text[]
                    else array(select kind from unnest(kinds) as k (kind) where not kind = any (:kinds::text[])) end
                where organisation = :organisation and (id = :programme or kinds && :kinds::text[])
                """)
                .param("programme", programme.value())
                .param("organisation", organisation.value())
                .param("kinds", kinds.toArray(String[]::new))
                .update();
    }

    void share(ProgrammeId programme) {
        jdbc.sql("update journeys.programme set shared_at = coalesce(shared_at, :at) where id = :programme")
                .param("programme", programme.value())
                .param("at", now())
                .update();
    }

    void stopSharing(ProgrammeId programme) {
        jdbc.sql("update journeys.programme set shared_at = null where id = :programme")
                .param("programme", programme.value())
                .update();
    }

    /** Nobody begins with it any more; who did goes on. */
    void close(ProgrammeId programme) {
        jdbc.sql("update journeys.programme set closed_at = coalesce(closed_at, :at) where id = :programme")
                .param("programme", programme.value())
                .param("at", now())
                .update();
    }

    void open(ProgrammeId programme) {
        jdbc.sql("update journeys.programme set closed_at = null where id = :programme")
                .param("programme", programme.value())
                .update();
    }

    /** Two colleagues who keep a draft at the same moment get one after the other. */
    private void lock(ProgrammeId programme) {
        jdbc.sql("select id from journeys.programme where id = :programme for update")
                .param("programme", programme.value())
                .query((_, _) -> 0)
                .list();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
