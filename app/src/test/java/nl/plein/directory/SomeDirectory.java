package nl.plein.directory;

import java.time.Clock;
import java.util.List;
import nl.plein.directory.search.SearchOfTest;
import nl.plein.people.OrganisationId;
import org.springframework.context.ApplicationContext;

/** Fills the directory with things of which a test names only what matters to it. */
public class SomeDirectory {

    private final Initiatives initiatives;
    private final Places places;
    private final Listings listings;
    private final ContentJson json;
    private final Clock clock;

    SomeDirectory(Initiatives initiatives, Places places, Listings listings, ContentJson json, Clock clock) {
        this.initiatives = initiatives;
        this.places = places;
        this.listings = listings;
        this.json = json;
        this.clock = clock;
    }

    public static SomeDirectory in(ApplicationContext application) {
        SearchOfTest.startAgain(application);
        return application.getAutowireCapableBeanFactory().createBean(SomeDirectory.class);
    }

    public InitiativeId initiative(OrganisationId keeper, String name) {
        var id = InitiativeId.create();
        var content = json.read("{\"name\":\"%s\"}".formatted(name), InitiativeContent.class);
        initiatives.keep(new Initiative(id, content, Upkeep.begun(keeper, clock.instant(), null)));
        return id;
    }

    public PlaceId place(OrganisationId keeper, String content) {
        var id = PlaceId.create();
        places.keep(new Place(id, json.read(content, PlaceContent.class), Upkeep.begun(keeper, clock.instant(), null)));
        return id;
    }

    /** @param content as in the file of the demonstration */
    public ListingId listing(InitiativeId initiative, String content) {
        var id = ListingId.create();
        var keeper = initiatives.find(initiative).orElseThrow().upkeep().organisation();
        var read = json.read(content, ListingContent.class);
        listings.keep(new Listing(id, initiative, read, Upkeep.begun(keeper, clock.instant(), null)));
        return id;
    }

    public List<Listing> listings() {
        return listings.next(null, 1000);
    }
}
