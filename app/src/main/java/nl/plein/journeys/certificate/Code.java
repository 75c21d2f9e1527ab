package nl.plein.journeys.certificate;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * By which somebody finds one certificate: 80 random bits as sixteen letters and digits that cannot be mistaken for one
 * another, in groups of four. Source: Crockford's base 32.
 */
record Code(String value) {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Code draw() {
        var code = new StringBuilder();
        while (code.length() < LENGTH) code.append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        return new Code(code.toString());
    }

    /** As somebody types it from paper: with or without spaces and lines, an O for a nought, an l for a one. */
    static Optional<Code> read(String typed) {
        var code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}.]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
        return code.matches("[" + SIGNS + "]{" + LENGTH + "}") ? Optional.of(new Code(code)) : Optional.empty();
    }

    String written() {
        return value.replaceAll("(.{4})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return "Code[not shown]";
    }
}
