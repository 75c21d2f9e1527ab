package nl.plein.access.brake;

import java.time.Duration;

/** What is slowed down: so many tries at once, and after that one more each time this long has passed. */
public enum Brake {

    /** Wrong links of all kinds and refused passkeys, of a network. Who has the right link never gets here. */
    GUESSES(8, Duration.ofMinutes(1)),

    /** Beginning to sign in with a passkey or at a provider: for that we remember something for a while. */
    BEGINNINGS(60, Duration.ofSeconds(5)),

    /** Forms begun from a network: a whole class asks for homework help in one hour, and nobody begins a thousand. */
    FORMS(120, Duration.ofSeconds(5)),

    /** Talks booked from a network: a library lends its computers to many, and nobody fills a whole agenda. */
    VISITS(12, Duration.ofMinutes(2)),

    /** Telling that something of the directory is wrong, or that a page is about oneself, from a network. */
    REPORTS(12, Duration.ofMinutes(2)),

    /** Letters to one initiative that ask it to join forces, whoever asks. */
    INVITATIONS(5, Duration.ofHours(4)),

    /** Letters to one initiative that somebody says it is theirs, whoever says so. After that it stands with its keeper. */
    CLAIMS(5, Duration.ofHours(4)),

    /** Letters asked for from a network, whoever they are for: a whole office comes in through one. */
    LETTERS_FROM_NETWORK(30, Duration.ofSeconds(20)),

    /** Letters to one address, asked for from one network: fewer than may be open, so that one is left for its owner. */
    LETTERS_FROM_NETWORK_TO_ADDRESS(4, Duration.ofMinutes(3)),

    /** Codes for somebody, from a network, or in a browser that is known. Who gets here came by this person's mail already. */
    CODES_FROM_NETWORK(5, Duration.ofMinutes(3)),

    /** Codes typed after one letter with a link: these do not wait for what others tried. */
    CODES_AFTER_LETTER(2, Duration.ofDays(1)),

    /** The same for somebody, however many letters were asked for: a hundred, out of a million that could be right. */
    CODES_AFTER_LETTERS(100, Duration.ofMinutes(10)),

    /** All other codes for somebody, in browsers that are not known, however many networks try. */
    CODES(50, Duration.ofMinutes(30));

    private final int atOnce;
    private final Duration perTry;

    Brake(int atOnce, Duration perTry) {
        this.atOnce = atOnce;
        this.perTry = perTry;
    }

    int atOnce() {
        return atOnce;
    }

    Duration perTry() {
        return perTry;
    }
}
