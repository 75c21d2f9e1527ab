package nl.plein.access.consent;

import java.util.UUID;

public record ConsentId(UUID value) {

    public static ConsentId create() {
        return new ConsentId(UUID.randomUUID());
    }
}
