package nl.plein.directory.keep;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.PlaceId;
import nl.plein.people.OrganisationId;
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

    /** By name; those that are closed last. */
    List<InitiativeId> initiatives(Collection<OrganisationId> organisations) {
        return jdbc.sql("""
                select id from directory.initiative where organisation = any(:organisations)
                order by closed_at is not null, lower(content ->> 'name'), id
                """)
                .param("organisations", organisations.stream().map(OrganisationId::value).toArray(UUID[]::new))
                .query(UUID.class)
                .list().stream()
                .map(InitiativeId::new)
                .toList();
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
