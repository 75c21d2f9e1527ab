package nl.plein.shared;

/**
 * What came of a request that a rule may refuse. A refusal is no error: its reason is a message key that people read.
 *
 * @param <T> what is handed over when it was done
 */
public sealed interface Outcome<T> {

    record Done<T>(T value) implements Outcome<T> {}

    record Refused<T>(String reason) implements Outcome<T> {}

    static <T> Outcome<T> done(T value) {
        return new Done<>(value);
    }

    static <T> Outcome<T> refused(String reason) {
        return new Refused<>(reason);
    }
}
