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

        NotTaken(String why) {
            super(why);
        }
    }
}
