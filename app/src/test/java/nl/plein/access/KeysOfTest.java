package nl.plein.access;

import java.util.Collection;
import java.util.concurrent.Callable;
import nl.plein.people.OrganisationId;

/** Lets the thread of a test call modules directly, with the keys of the organisations that the test made. */
public class KeysOfTest {

    private final Keys keys;

    public KeysOfTest(Keys keys) {
        this.keys = keys;
    }

    public void begin() {
        keys.hold(Keys.Ring.EMPTY);
    }

    public void add(Collection<OrganisationId> organisations) {
        keys.add(organisations);
    }

    public void end() {
        keys.letGo();
    }

    /** The same keys in another thread of the test. */
    public <T> Callable<T> shared(Callable<T> task) {
        var ring = Keys.held();
        return () -> {
            keys.hold(ring);
            try {
                return task.call();
            } finally {
                keys.letGo();
            }
        };
    }
}
