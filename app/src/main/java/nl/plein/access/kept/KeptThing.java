package nl.plein.access.kept;

import java.util.List;
import nl.plein.people.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is kept about somebody, as they read it and as it stands in their file. Never a name, an address or an id
 * of anybody else. Made with {@link Telling}.
 *
 * @param kind key of its {@link KindOfRecord}
 * @param organisation who keeps it; null when it is the organisations together
 */
public record KeptThing(String kind, @Nullable OrganisationId organisation, List<Line> lines) {

    /**
     * @param key what it is called in the file, the same in every language
     * @param values as they are stored
     * @param words the values as people read them
     */
    public record Line(String key, String label, List<String> values, List<String> words) {}

    public KeptThing {
        lines = List.copyOf(lines);
    }
}
