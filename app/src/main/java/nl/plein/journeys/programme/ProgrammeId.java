package nl.plein.journeys.programme;

import java.util.UUID;

/** Names a programme, whatever its version. */
public record ProgrammeId(UUID value) {

    public static ProgrammeId create() {
        return new ProgrammeId(UUID.randomUUID());
    }
}
