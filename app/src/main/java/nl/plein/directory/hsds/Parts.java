package nl.plein.directory.hsds;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of one thing in their order. What is not known is left out: HSDS has no nothing. */
final class Parts {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    static Parts of(Object id) {
        return new Parts().with("id", id.toString());
    }

    Parts with(String name, @Nullable Object value) {
        if (value instanceof String text && text.isBlank()) return this;
        if (value instanceof List<?> list && list.isEmpty()) return this;
        if (value != null) fields.put(name, value instanceof Parts parts ? parts.all() : value);
        return this;
    }

    Parts withEach(String name, List<Parts> parts) {
        return with(name, parts.stream().map(Parts::all).toList());
    }

    Map<String, Object> all() {
        return fields;
    }

    static String moment(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS).toString();
    }
}
