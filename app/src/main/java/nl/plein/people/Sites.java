package nl.plein.people;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Where the partners can be found. */
@Repository
@Transactional
public class Sites {

    private static final String COLUMNS = "select id, organisation, name, street, postcode, place from people.site ";

    private static final RowMapper<Site> SITE = (row, _) -> new Site(
            new SiteId(row.getObject("id", UUID.class)),
            new OrganisationId(row.getObject("organisation", UUID.class)),
            row.getString("name"),
            row.getString("street"),
            row.getString("postcode"),
            row.getString("place"));

    private final JdbcClient jdbc;
    private final Clock clock;

    Sites(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public List<Site> of(OrganisationId organisation) {
        return jdbc.sql(COLUMNS + "where organisation = :organisation order by name, id")
                .param("organisation", organisation.value())
                .query(SITE)
                .list();
    }

    /** A site of another organisation is not found. */
    public Optional<Site> find(OrganisationId organisation, SiteId id) {
        return jdbc.sql(COLUMNS + "where organisation = :organisation and id = :id")
                .param("organisation", organisation.value())
                .param("id", id.value())
                .query(SITE)
                .optional();
    }

    /** Adds this site, or changes it; a site never moves to another organisation. */
    public void save(Site site) {
        jdbc.sql("""
                insert into people.site (id, organisation, name, street, postcode, place, since)
                values (:id, :organisation, :name, :street, :postcode, :place, :now)
                on conflict (id) do update set
                    name = excluded.name, street = excluded.street, postcode = excluded.postcode, place = excluded.place
                where site.organisation = excluded.organisation
                """)
                .param("id", site.id().value())
                .param("organisation", site.organisation().value())
                .param("name", site.name())
                .param("street", site.street())
                .param("postcode", site.postcode())
                .param("place", site.place())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    public void remove(OrganisationId organisation, SiteId id) {
        jdbc.sql("delete from people.site where organisation = :organisation and id = :id")
                .param("organisation", organisation.value())
                .param("id", id.value())
                .update();
    }
}
