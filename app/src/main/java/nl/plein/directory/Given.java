package nl.plein.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What may be left out in a file or a database is there as nothing. */
final class Given {

    private Given() {}

    static <T> List<T> orNone(@Nullable List<T> list) {
        return list == null ? List.of() : List.copyOf(list);
    }
}
