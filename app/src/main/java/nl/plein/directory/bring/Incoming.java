package nl.plein.directory.bring;

import java.time.LocalDate;
import java.util.List;
import nl.plein.directory.Said;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * One thing that a file tells of.
 *
 * @param row where it stands in the file, from 1
 * @param key how the source names it
 * @param content fields are named as in the content records; without places
 * @param initiative key of who offers it, of a listing
 * @param places keys of its places, of a listing
 * @param left what could not be read and was left out
 * @param checkedOn when the source says that somebody looked whether it is true; null: it does not say
 */
record Incoming(
        long row,
        Said.Kind kind,
        String key,
        ObjectNode content,
        @Nullable String initiative,
        List<String> places,
        List<Reason> left,
        @Nullable LocalDate checkedOn) {

    /**
     * @param key of a message
     * @param written what stood there
     */
    record Reason(String key, String written) {}

    public String name() {
        return content.path("name").asString("");
    }
}
