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
import nl.plein.shared.Postcodes;
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

    private final JdbcClient jdbc;
    private final Terms terms;
    private final Postcodes postcodes;

    Selected(JdbcClient jdbc, Terms terms, Postcodes postcodes) {
        this.jdbc = jdbc;
        this.terms = terms;
        this.postcodes = postcodes;
    }

    /** A listing at one of its places. */
    record AtPlace(ListingId listing, PlaceId place) {

        UUID id() {
            return PartId.atPlace(listing, place);
        }
    }

    /** One page, and how many there are on all pages. */
    record Portion<T>(List<T> things, int all) {}

    Portion<ListingId> listings(Wanted wanted, int page, int size) {
        var wants = ofListings(wanted);
        var ids = some(wants, "select l.id" + LISTINGS, "l.id", page, size)
                .query((row, _) -> new ListingId(row.getObject("id", UUID.class)))
                .list();
        return new Portion<>(ids, count(wants, LISTINGS));
    }

    Portion<InitiativeId> initiatives(Wanted wanted, int page, int size) {
        var wants = new Selection("i");
        wants.search("i", "initiatives", wanted);
        wants.termsOfWhatIsOffered("i", wanted, terms.all());
        var ids = some(wants, "select i.id" + INITIATIVES, "i.id", page, size)
                .query((row, _) -> new InitiativeId(row.getObject("id", UUID.class)))
                .list();
        return new Portion<>(ids, count(wants, INITIATIVES));
    }

    Portion<AtPlace> atPlaces(Wanted wanted, int page, int size) {
        var wants = ofListings(wanted);
        wants.near("p", wanted, postcodes);
        var found = some(wants, "select l.id, p.id as place" + AT_PLACES, "l.id, at_place.number", page, size)
                .query(Selected::atPlace)
                .list();
        return new Portion<>(found, count(wants, AT_PLACES));
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

    private JdbcClient.StatementSpec some(Selection wants, String select, String order, int page, int size) {
        return jdbc.sql(select + wants.where() + " order by " + order + " limit :size offset :before")
                .params(wants.parameters())
                .param("size", size)
                .param("before", (long) (page - 1) * size);
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
