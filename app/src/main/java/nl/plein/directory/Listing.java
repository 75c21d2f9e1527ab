package nl.plein.directory;

/** One thing that an initiative offers. */
public record Listing(ListingId id, InitiativeId initiative, ListingContent content, Upkeep upkeep) {

    public String name() {
        return content.name();
    }
}
