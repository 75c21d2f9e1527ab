package nl.plein.directory.same;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.directory.same.Pairs.Pair;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Listings of different sources, and what was decided of pairs of them. */
@Repository
@Transactional
class Judgements {

    private final JdbcClient jdbc;
    private final Clock clock;

    Judgements(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those that an organisation brought in, with whatever goes on beside them. */
    List<Told> told(OrganisationId organisation) {
        return jdbc.sql("""
                select l.id, l.content->>'name' as name, coalesce(i.content->>'name', '') as initiative,
                       l.content->'contact'->>'phone' as phone, l.content->'contact'->>'email' as email,
                       array(select left(p.content->>'postcode', 7)
                             from jsonb_array_elements_text(l.content->'places') as at (place)
                             join directory.place p on p.id = at.place::uuid
                             where p.content->>'postcode' is not null) as postcodes,
                       l.organisation = :organisation and exists (
                           select from directory.said s join directory.source f on f.id = s.source
                           where s.thing = l.id and f.kind in ('HSDS', 'EDU_DEX', 'SPREADSHEET', 'SCHEMA_ORG')) as mine
                from directory.listing l join directory.initiative i on i.id = l.initiative
                where l.published_at is not null and l.closed_at is null
                """)
                .param("organisation", organisation.value())
                .query((row, _) -> new Told(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("initiative"),
                        row.getString("phone"),
                        row.getString("email"),
                        Stream.of((String[]) row.getArray("postcodes").getArray()).toList(),
                        row.getBoolean("mine")))
                .list();
    }

    /** What one source tells of twice it means twice. */
    boolean shareASource(Pair pair) {
        return jdbc.sql("""
                select exists (select from directory.said a join directory.said b on b.source = a.source
                               join directory.source f on f.id = a.source
                               where a.thing = :one and b.thing = :other and f.kind <> 'PERSON')
                """)
                .param("one", pair.lower())
                .param("other", pair.higher())
                .query(Boolean.class)
                .single();
    }

    Set<List<UUID>> judged(OrganisationId organisation) {
        return new HashSet<>(jdbc.sql("select thing, other_thing from directory.judgement where organisation = :organisation")
                .param("organisation", organisation.value())
                .query((row, _) -> List.of(row.getObject("thing", UUID.class), row.getObject("other_thing", UUID.class)))
                .list());
    }

    void judge(OrganisationId organisation, Pair pair, boolean same, PersonId by) {
        jdbc.sql("""
                insert into directory.judgement (thing, other_thing, organisation, same, judged_by, judged_at)
                values (:one, :other, :organisation, :same, :by, :now)
                on conflict (thing, other_thing, organisation) do update set
                    same = excluded.same, judged_by = excluded.judged_by, judged_at = excluded.judged_at
                """)
                .param("one", pair.lower())
                .param("other", pair.higher())
                .param("organisation", organisation.value())
                .param("same", same)
                .param("by", by.value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }
}
