package nl.plein.directory.hsds;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.ListingId;
import nl.plein.directory.PlaceId;
import nl.plein.directory.Terms;
import nl.plein.directory.program.WrongParameter;
import nl.plein.shared.Postcode;
import nl.plein.shared.Postcodes;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Finds the ids of what is wanted, always in the same order, so that pages follow each other. */
@Repository
@Transactional(readOnly = true)
class Selected {

    private static final String LISTINGS = " from directory.listing l";
    private static final String INITIATIVES = " from directory.initiative i";
    private static final String AT_PLACES = """
             from directory.listing l
             cross join lateral jsonb_array_elements_text(l.content->'places') with ordinality at_place (place, number)
             join directory.place p on p.id = at_place.place::uuid and p.published_at is not null
            """;

    /** Where no distance is given, this many metres around a postcode. */
    private static final int NEARBY = 5_000;

    private final JdbcClient jdbc;
    private final Terms terms;
    private final Postcodes postcodes;
    private final Totals totals;

    Selected(JdbcClient jdbc, Terms terms, Postcodes postcodes, Totals totals) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.postcodes = postcodes;
        this.totals = totals;
    }

    /** A listing at one of its places. */
    record AtPlace(ListingId listing, PlaceId place) {

        UUID id() {
            return PartId.atPlace(listing, place);
        }
    }

    /** One page, or all when all is wanted; and how many there are on all pages. */
    record Portion<T>(List<T> things, int all) {}

    Portion<ListingId> listings(Wanted wanted) {
        return portion(ofListings(wanted), wanted, "l.id", LISTINGS, "l.id", (row, _) -> new ListingId(row.getObject("id", UUID.class)));
    }

    Portion<InitiativeId> initiatives(Wanted wanted) {
        var wants = new Selection("i");
        wants.search("i", "initiatives", wanted);
        wants.termsOfWhatIsOffered("i", wanted, terms.all());
        return portion(wants, wanted, "i.id", INITIATIVES, "i.id", (row, _) -> new InitiativeId(row.getObject("id", UUID.class)));
    }

    Portion<AtPlace> atPlaces(Wanted wanted) {
        var wants = ofListings(wanted);
        wanted.postcode().ifPresent(postcode -> wants.at("l", "p", near(postcode, wanted.metres().orElse(NEARBY))));
        return portion(wants, wanted, "l.id, p.id as place", AT_PLACES, "l.id, at_place.number", Selected::atPlace);
    }

    /** On a sphere, which is exact enough for where one goes by bicycle. */
    private List<UUID> near(Postcode postcode, int metres) {
        var area = postcodes.find(postcode).orElseThrow(() -> new WrongParameter("postcode", "program.wrong.postcode"));
        return jdbc.sql("""
                select id from directory.place
                where published_at is not null and 6371000 * 2 * asin(least(1, sqrt(
                    sin(radians((content->>'lat')::float8 - :lat) / 2) ^ 2
                    + cos(radians(:lat)) * cos(radians((content->>'lat')::float8))
                        * sin(radians((content->>'lon')::float8 - :lon) / 2) ^ 2))) <= :metres
                """)
                .param("lat", area.latitude())
                .param("lon", area.longitude())
                .param("metres", metres)
                .query(UUID.class)
                .list();
    }

    Optional<AtPlace> atPlace(UUID id) {
        return jdbc.sql("select l.id, p.id as place" + AT_PLACES
                        + " where l.id between :lowest and :highest and l.published_at is not null")
                .param("lowest", PartId.lowest(id))
                .param("highest", PartId.highest(id))
                .query(Selected::atPlace)
                .list()
                .stream()
                .filter(atPlace -> atPlace.id().equals(id))
                .findFirst();
    }

    List<ListingId> offeredBy(InitiativeId initiative) {
        return jdbc.sql("select l.id" + LISTINGS + " where l.initiative = :initiative and l.published_at is not null order by l.id")
                .param("initiative", initiative.value())
                .query((row, _) -> new ListingId(row.getObject("id", UUID.class)))
                .list();
    }

    private Selection ofListings(Wanted wanted) {
        var wants = new Selection("l");
        wants.search("l", "listings", wanted);
        wants.organization("l.initiative", wanted);
        wants.modifiedAfter("l.changed_at", wanted);
        wants.terms("l", wanted, terms.all());
        return wants;
    }

    private <T> Portion<T> portion(
            Selection wants, Wanted wanted, String columns, String from, String order, RowMapper<T> read) {
        var select = "select " + columns + from + wants.where() + " order by " + order;
        if (wanted.isWhole()) {
            var all = jdbc.sql(select).params(wants.parameters()).query(read).list();
            return new Portion<>(all, all.size());
        }
        var page = jdbc.sql(select + " limit :size offset :before")
                .params(wants.parameters())
                .param("size", wanted.perPage())
                .param("before", (long) (wanted.page() - 1) * wanted.perPage())
                .query(read)
                .list();
        return new Portion<>(page, totals.of(wants, from, () -> count(wants, from)));
    }

    private int count(Selection wants, String from) {
        return jdbc.sql("select count(*)" + from + wants.where())
                .params(wants.parameters())
                .query(Integer.class)
                .single();
    }

    private static AtPlace atPlace(ResultSet row, int number) throws SQLException {
        return new AtPlace(
                new ListingId(row.getObject("id", UUID.class)), new PlaceId(row.getObject("place", UUID.class)));
    }
}
