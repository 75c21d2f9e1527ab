package nl.plein.shared;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells that two addresses or numbers are the same, without saying which one it is. */
public final class Fingerprint {

    private Fingerprint() {}

    public static String of(String addressOrNumber) {
        var key = addressOrNumber.contains("@")
                ? MailAddress.key(addressOrNumber)
                : Phone.read(addressOrNumber).orElse(addressOrNumber);
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
