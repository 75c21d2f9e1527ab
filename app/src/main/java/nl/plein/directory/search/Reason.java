package nl.plein.directory.search;

import java.util.List;

/**
 * Why somebody sees something, as a message with what belongs in it.
 *
 * @param key without its beginning, directory.why
 */
public record Reason(String key, List<Object> with) {

    static Reason of(String key, Object... with) {
        return new Reason(key, List.of(with));
    }
}
