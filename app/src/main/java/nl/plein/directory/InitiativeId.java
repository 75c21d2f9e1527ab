package nl.plein.directory;

import java.util.UUID;

/** Names an initiative. */
public record InitiativeId(UUID value) {

    public static InitiativeId create() {
        return new InitiativeId(UUID.randomUUID());
    }
}
