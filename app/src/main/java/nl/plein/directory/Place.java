package nl.plein.directory;

/** Where something is: a library, a community centre, a school. */
public record Place(PlaceId id, PlaceContent content, Upkeep upkeep) {

    public String name() {
        return content.name();
    }
}
