package nl.plein.directory.search;

import java.util.List;
import nl.plein.directory.Listing;
import nl.plein.directory.Place;

/**
 * A listing as it stands in a list.
 *
 * @param initiative name of who offers it
 * @param reasons why it is shown
 * @param confirmed whether somebody said in the last months that it is still true
 */
public record Card(Listing listing, String initiative, List<Place> places, List<Reason> reasons, boolean confirmed) {}
