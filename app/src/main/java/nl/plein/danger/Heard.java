package nl.plein.danger;

import java.util.Set;

/**
 * What was heard in words that somebody typed.
 *
 * @param now it may be happening at this moment
 */
public record Heard(Set<Danger> dangers, boolean now) {

    public static final Heard NOTHING = new Heard(Set.of(), false);

    public boolean isDanger() {
        return !dangers.isEmpty();
    }
}
