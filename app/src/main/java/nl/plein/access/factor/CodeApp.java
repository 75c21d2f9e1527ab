package nl.plein.access.factor;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import io.nayuki.qrcodegen.QrCode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;

/** What an app and we both know, and from which both make a new code every half minute (RFC 6238). */
record CodeApp(byte[] secret) {

    private static final TimeBasedOneTimePasswordGenerator CODES = new TimeBasedOneTimePasswordGenerator();
    private static final String ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    static CodeApp draw() {
        var secret = new byte[20];
        new SecureRandom().nextBytes(secret);
        return new CodeApp(secret);
    }

    /** The half minute for which this is the code: this one, or the one before for whoever types slowly. */
    Optional<Long> halfMinuteOf(String code, Instant now) {
        var typed = code.replaceAll("\\s", "");
        var current = now.getEpochSecond() / CODES.getTimeStep().toSeconds();
        return LongStream.of(current, current - 1)
                .filter(step -> MessageDigest.isEqual(codeOf(step).getBytes(UTF_8), typed.getBytes(UTF_8)))
                .boxed()
                .findFirst();
    }

    private String codeOf(long step) {
        return codeAt(Instant.ofEpochSecond(step * CODES.getTimeStep().toSeconds()));
    }

    String codeAt(Instant moment) {
        try {
            return CODES.generateOneTimePasswordString(new SecretKeySpec(secret, CODES.getAlgorithm()), moment);
        } catch (InvalidKeyException e) {
            throw new IllegalStateException(e);
        }
    }

    /** To type over, where a camera is of no use. */
    String written() {
        var bits = new StringBuilder();
        for (var part : secret) bits.append(Integer.toBinaryString((part & 0xff) | 0x100).substring(1));
        var letters = new StringBuilder();
        for (var at = 0; at < bits.length(); at += 5)
            letters.append(ALPHABET.charAt(Integer.parseInt(bits.substring(at, at + 5), 2)));
        return letters.toString();
    }

    /** The picture an app reads, as the path of an SVG; it is as wide as {@link #width}. */
    String picture(String site, String account) {
        var code = drawn(site, account);
        var path = new StringBuilder();
        for (var y = 0; y < code.size; y++)
            for (var x = 0; x < code.size; x++)
                if (code.getModule(x, y)) path.append("M%d %dh1v1h-1z".formatted(x, y));
        return path.toString();
    }

    int width(String site, String account) {
        return drawn(site, account).size;
    }

    private QrCode drawn(String site, String account) {
        return QrCode.encodeText(
                "otpauth://totp/%1$s:%2$s?secret=%3$s&issuer=%1$s".formatted(encoded(site), encoded(account), written()),
                QrCode.Ecc.MEDIUM);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "CodeApp[not shown]";
    }
}
