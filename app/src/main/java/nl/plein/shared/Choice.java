package nl.plein.shared;

import org.jspecify.annotations.Nullable;

/**
 * One thing to choose on a form.
 *
 * @param icon the name of a pictogram, or null
 */
public record Choice(String value, String label, @Nullable String hint, @Nullable String icon) {

    public Choice(String value, String label) {
        this(value, label, null, null);
    }
}
