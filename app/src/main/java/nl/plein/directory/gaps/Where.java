package nl.plein.directory.gaps;

import nl.plein.directory.PlaceContent;

/** Rows that are no district. */
final class Where {

    static final String ONLINE = "online";

    /** By phone, at home, or at a place whose postcode nobody wrote down. */
    static final String NOWHERE = PlaceContent.NO_DISTRICT;

    private Where() {}
}
