package nl.plein.directory.terms;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.plein.directory.Term;
import nl.plein.people.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Terms, as those who keep them write them. A key never changes and is never given again: addresses and files hold it. */
@Repository
@Transactional
class KeptTerms {

    private final JdbcClient jdbc;

    KeptTerms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One that is still there. */
    Optional<KeptTerm> find(UUID id) {
        return jdbc.sql("""
                select id, key, kind, name_nl, name_en, organisation, changed_at, directory.uses_of_term(key) as uses
                from directory.term where id = :id and merged_into is null and removed_at is null
                """)
                .param("id", id)
                .query((row, _) -> {
                    var by = row.getObject("organisation", UUID.class);
                    var at = row.getTimestamp("changed_at");
                    return new KeptTerm(
                            new Term(
                                    row.getObject("id", UUID.class),
                                    row.getString("key"),
                                    Term.Kind.valueOf(row.getString("kind")),
                                    row.getString("name_nl"),
                                    row.getString("name_en")),
                            by == null ? null : new OrganisationId(by),
                            at == null ? null : at.toInstant(),
                            row.getLong("uses"));
                })
                .optional();
    }

    boolean isGone(UUID id) {
        return jdbc.sql("select exists (select from directory.term where id = :id)")
                        .param("id", id)
                        .query(Boolean.class)
                        .single()
                && find(id).isEmpty();
    }

    boolean isKeyTaken(String key) {
        return jdbc.sql("select exists (select from directory.term where key = :key)")
                .param("key", key)
                .query(Boolean.class)
                .single();
    }

    /** Adds it at the end of its list, or changes its names. */
    void save(Term term, OrganisationId by, Instant at) {
        jdbc.sql("""
                insert into directory.term (id, key, kind, name_nl, name_en, position, organisation, changed_at)
                values (:id, :key, :kind, :nl, :en,
                        (select coalesce(max(position), 0) + 1 from directory.term where kind = :kind), :by, :at)
                on conflict (id) do update set
                    name_nl = excluded.name_nl, name_en = excluded.name_en, organisation = excluded.organisation,
                    changed_at = excluded.changed_at
                """)
                .param("id", term.id())
                .param("key", term.key())
                .param("kind", term.kind().name())
                .param("nl", term.nl())
                .param("en", term.en())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Writes the order of a whole list. */
    void order(List<UUID> ids) {
        jdbc.sql("""
                update directory.term t set position = o.position
                from unnest(:ids) with ordinality as o (id, position)
                where t.id = o.id and t.position <> o.position
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** Only what nothing says; false when something does. */
    boolean remove(UUID id, OrganisationId by, Instant at) {
        return jdbc.sql("""
                update directory.term set removed_at = :at, organisation = :by, changed_at = :at
                where id = :id and removed_at is null and merged_into is null and directory.uses_of_term(key) = 0
                """)
                .param("id", id)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update() == 1;
    }

    /** Everything that says one term says the other one from now on; false when they are not two of one list. */
    boolean merge(Term gone, Term stays, OrganisationId by, Instant at) {
        return jdbc.sql("select directory.merge_term(:gone, :stays, :by, :at)")
                .param("gone", gone.key())
                .param("stays", stays.key())
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }
}
