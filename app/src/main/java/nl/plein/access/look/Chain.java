package nl.plein.access.look;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goes along the looks of one organisation in order and finds the first that was changed, taken away, put in or moved:
 * its hash no longer follows from the one before. The same sum as the database's own (access.chain_look), made again here
 * so that nobody has to take the database's word for it.
 */
class Chain {

    /** One row of the log as it is stored. */
    record Link(
            UUID organisation,
            long number,
            Instant at,
            UUID person,
            String what,
            List<UUID> subjects,
            int dataClass,
            String purpose,
            boolean emergency,
            @Nullable UUID forOrganisation,
            byte[] hash) {

        private String text() {
            var text = String.join("|",
                    organisation.toString(),
                    Long.toString(number),
                    Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, at)),
                    person.toString(),
                    what,
                    subjects.stream().map(UUID::toString).collect(joining(",")),
                    Integer.toString(dataClass),
                    purpose,
                    emergency ? "t" : "f");
            return forOrganisation == null ? text : text + "|" + forOrganisation;
        }
    }

    private long number;
    private byte[] hash = {};
    private Long broken;

    /** Begins behind a head that was cut off because it was kept long enough. */
    void begin(long lastCut, byte[] itsHash) {
        number = lastCut;
        hash = itsHash;
    }

    /** Takes the next row. */
    void follow(Link link) {
        if (broken != null) return;
        number++;
        var expected = sha256(hash, link.text().getBytes(UTF_8));
        if (link.number() != number || !Arrays.equals(link.hash(), expected)) broken = number;
        hash = link.hash();
    }

    /** Ends at the anchor, which knows how long the chain was. */
    void end(long anchorNumber, byte[] anchorHash) {
        if (broken == null && (number != anchorNumber || !Arrays.equals(hash, anchorHash))) broken = number + 1;
    }

    /** The number of the first look that is not what it was; nothing when all are. */
    Optional<Long> broken() {
        return Optional.ofNullable(broken);
    }

    private static byte[] sha256(byte[] before, byte[] text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(before);
            return digest.digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has it
        }
    }
}
