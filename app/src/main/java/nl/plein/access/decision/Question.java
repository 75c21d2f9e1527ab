package nl.plein.access.decision;

import java.time.Instant;

/** May this asker do this? */
public record Question(Asker asker, Matter matter, Purpose purpose, DataClass dataClass, Act act, Instant at) {

    boolean isAboutOwn() {
        return asker.organisation().equals(matter.owner());
    }
}
