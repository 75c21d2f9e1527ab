package nl.plein.matching.town;

/** An entry that cannot be matched as it stands; the reason is a message key that a coordinator reads. */
class Unreadable extends RuntimeException {

    Unreadable(String reason) {
        super(reason, null, false, false);
    }
}
