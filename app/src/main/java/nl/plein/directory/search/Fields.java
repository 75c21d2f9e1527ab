package nl.plein.directory.search;

/** Names of the fields of the index. */
final class Fields {

    static final String TYPE = "type";
    static final String ID = "id";

    /** What all forms of the words have in common; what is in a name is there more often
     * than what is somewhere below. Parts of long words are there too. */
    static final String TEXT = "text";

    static final String ENGLISH = "english";

    /** Whole words, to find what somebody meant to type. */
    static final String WORDS = "words";

    static final String KIND = "kind";
    static final String SUBJECT = "subject";
    static final String EVENT = "event";
    static final String FOR_WHOM = "for-whom";
    static final String PLACE = "place";
    static final String DISTRICT = "district";
    static final String SPOT = "spot";
    static final String ONLINE = "online";
    static final String WHEN = "when";
    static final String FREE = "free";
    static final String LANGUAGE = "language";
    static final String LEVEL = "level";
    static final String DEVICE = "device";
    static final String LICENCE = "licence";

    /** Days, as numbers. */
    static final String ENDS = "ends";

    static final String ASSURED = "assured";
    static final String CHECKED = "checked";
    static final String FULL = "full";

    /** A number that belongs to the listing and says nothing about it, to take turns by. */
    static final String NUMBER = "number";

    static final String YES = "yes";

    /** What a document is about. */
    enum Type {
        LISTING,
        INITIATIVE,
        PLACE,
        /** The words that the alliance says mean the same. */
        SYNONYMS
    }

    private Fields() {}
}
