package nl.plein.post;

/**
 * Whoever brings text messages to phones. Another protocol is another class beside {@link HttpGateway}; without any,
 * messages can be read in the outbox while somebody tries Plein out.
 */
interface TextGateway {

    /**
     * @param number as the whole world dials it: +31612345678
     * @throws NotTaken when it was not taken over; its words hold no number
     */
    void hand(String number, String words);

    class NotTaken extends RuntimeException {

        private final boolean maybeTaken;

        NotTaken(String why) {
            this(why, false);
        }

        /** @param maybeTaken when all of it went, and no answer came */
        NotTaken(String why, boolean maybeTaken) {
            super(why);
            this.maybeTaken = maybeTaken;
        }

        boolean isMaybeTaken() {
            return maybeTaken;
        }
    }
}
