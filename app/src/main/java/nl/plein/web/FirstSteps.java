package nl.plein.web;

import java.util.List;
import java.util.Locale;

/** What to do next on a square that nobody uses in earnest yet. */
enum FirstSteps {
    DEMONSTRATION("/sign-in", "/outbox", "/board"),
    EMPTY("/sign-in", "/agreements", "/kinds", "/exchange");

    private final List<String> addresses;

    FirstSteps(String... addresses) {
        this.addresses = List.of(addresses);
    }

    public List<String> getAddresses() {
        return addresses;
    }

    public String getKey() {
        return name().toLowerCase(Locale.ROOT);
    }
}
