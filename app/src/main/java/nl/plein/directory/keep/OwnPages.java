package nl.plein.directory.keep;

import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.PlaceId;
import nl.plein.people.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Which pages an organisation keeps. */
@Repository
@Transactional
class OwnPages {

    private final JdbcClient jdbc;

    OwnPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An initiative with one of the things that it offers, or with none. */
    record Row(UUID initiative, @Nullable UUID listing) {}

    private static final String KEPT = """
            from directory.initiative i left join directory.listing l on l.initiative = i.id
            where (i.organisation = any(:organisations) and cast(:only as uuid) is null or i.id = :only)
              and (:words = '' or strpos(lower(i.content ->> 'name'), :words) > 0 or strpos(lower(l.content ->> 'name'), :words) > 0)
            """;

    /** By name; those that are closed last. */
    List<Row> rows(Collection<OrganisationId> organisations, @Nullable InitiativeId only, String words, int from, int many) {
        return kept("select i.id as initiative, l.id as listing " + KEPT + """
                order by i.closed_at is not null, lower(i.content ->> 'name'), i.id, lower(l.content ->> 'name'), l.id
                limit :many offset :from
                """, organisations, only, words)
                .param("many", many)
                .param("from", from)
                .query((row, _) -> new Row(row.getObject("initiative", UUID.class), row.getObject("listing", UUID.class)))
                .list();
    }

    int count(Collection<OrganisationId> organisations, @Nullable InitiativeId only, String words) {
        return kept("select count(*) " + KEPT, organisations, only, words).query(Integer.class).single();
    }

    private JdbcClient.StatementSpec kept(
            String sql, Collection<OrganisationId> organisations, @Nullable InitiativeId only, String words) {
        return jdbc.sql(sql)
                .param("organisations", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .param("only", only == null ? null : only.value(), Types.OTHER)
                .param("words", words.strip().toLowerCase(Locale.ROOT));
    }

    /**
     * What others offer now that has a subject and somebody it is for in common with this; at most so many, so that nobody
     * reads a whole town.
     */
    List<UUID> alike(Collection<String> subjects, Collection<String> forWhom, UUID initiative, int most) {
        return jdbc.sql("""
                select l.id from directory.listing l
                where l.published_at is not null and l.closed_at is null and l.initiative <> :initiative
                  and jsonb_exists_any(l.content -> 'subjects', :subjects)
                  and (cardinality(:for) = 0 or jsonb_array_length(coalesce(l.content -> 'forWhom', '[]')) = 0
                       or jsonb_exists_any(l.content -> 'forWhom', :for))
                order by l.assured_at desc nulls last, l.id
                limit :most
                """)
                .param("initiative", initiative)
                .param("subjects", subjects.toArray(String[]::new))
                .param("for", forWhom.toArray(String[]::new))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    /** Who serves some of the same people, and does something about one of these subjects when any are named. */
    List<InitiativeId> alikeInitiatives(Collection<String> subjects, Collection<String> forWhom, UUID except, int most) {
        return jdbc.sql("""
                select i.id from directory.initiative i
                where i.published_at is not null and i.closed_at is null and i.id <> :except
                  and jsonb_exists_any(coalesce(i.content -> 'forWhom', '[]'), :for)
                  and (cardinality(:subjects) = 0
                       or jsonb_exists_any(coalesce(i.content -> 'subjects', '[]'), :subjects)
                       or exists (select from directory.listing l
                                  where l.initiative = i.id and l.closed_at is null
                                    and jsonb_exists_any(coalesce(l.content -> 'subjects', '[]'), :subjects)))
                order by i.assured_at desc nulls last, i.id
                limit :most
                """)
                .param("except", except)
                .param("subjects", subjects.toArray(String[]::new))
                .param("for", forWhom.toArray(String[]::new))
                .param("most", most)
                .query(UUID.class)
                .list().stream()
                .map(InitiativeId::new)
                .toList();
    }

    /** Where an initiative offers something now. */
    List<PlaceId> placesOf(InitiativeId initiative) {
        return jdbc.sql("""
                select distinct p::uuid from directory.listing l, jsonb_array_elements_text(l.content -> 'places') p
                where l.initiative = :initiative and l.closed_at is null
                """)
                .param("initiative", initiative.value())
                .query(UUID.class)
                .list().stream()
                .map(PlaceId::new)
                .toList();
    }
}
