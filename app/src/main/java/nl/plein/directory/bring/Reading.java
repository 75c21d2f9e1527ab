package nl.plein.directory.bring;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.plein.directory.Said;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What was read of a file: initiatives, places and listings, and the rows that go back with the reason. */
class Reading {

    /** A row that does not come in. */
    record Returned(long row, String name, List<Incoming.Reason> reasons) {}

    private final List<Incoming> initiatives = new ArrayList<>();
    private final List<Incoming> places = new ArrayList<>();
    private final List<Incoming> listings = new ArrayList<>();
    private final List<Returned> returned = new ArrayList<>();
    private final SortedMap<String, Integer> untold = new TreeMap<>();
    private final Set<String> seen = new HashSet<>();

    /** A file may tell of the same initiative in each row: the first time counts. */
    void initiative(long row, String key, Draft draft) {
        var content = draft.content;
        if (seen.add(Said.Kind.INITIATIVE + key))
            initiatives.add(new Incoming(row, Said.Kind.INITIATIVE, key, content, null, List.of(), List.of(), null));
    }

    void place(long row, String key, Draft draft) {
        var content = draft.content;
        if (seen.add(Said.Kind.PLACE + key))
            places.add(new Incoming(row, Said.Kind.PLACE, key, content, null, List.of(), List.of(), null));
    }

    void listing(long row, String key, Draft draft, @Nullable String initiative, List<String> places) {
        var content = draft.content;
        var wrong = new ArrayList<Incoming.Reason>();
        if (key.isBlank()) wrong.add(new Incoming.Reason("bring.wrong.key", ""));
        if (content.path("name").asString("").isBlank()) wrong.add(new Incoming.Reason("bring.wrong.name", ""));
        if (initiative == null || !seen.contains(Said.Kind.INITIATIVE + initiative))
            wrong.add(new Incoming.Reason("bring.wrong.initiative", ""));
        for (var session : content.path("when"))
            if (session.path("starts").isString()
                    && session.path("ends").isString()
                    && session.path("ends").asString().compareTo(session.path("starts").asString()) < 0)
                wrong.add(new Incoming.Reason(
                        "bring.wrong.ends-before", session.path("starts").asString() + " / " + session.path("ends").asString()));
        if (wrong.isEmpty() && !seen.add(Said.Kind.LISTING + key)) wrong.add(new Incoming.Reason("bring.wrong.twice", key));
        if (wrong.isEmpty()) listings.add(new Incoming(row, Said.Kind.LISTING, key, content, initiative, places, draft.left, draft.checkedOn));
        else returned.add(new Returned(row, content.path("name").asString(""), wrong));
    }

    /** What a file has and we have no place for: by its name there, with how often. */
    void leave(Map<String, Integer> fields) {
        fields.forEach((name, times) -> untold.merge(name, times, Integer::sum));
    }

    SortedMap<String, Integer> untold() {
        return untold;
    }

    void giveBack(long row, String name, String reason, String written) {
        returned.add(new Returned(row, name, List.of(new Incoming.Reason(reason, written))));
    }

    /** In the order in which they need each other. */
    List<List<Incoming>> things() {
        return List.of(initiatives, places, listings);
    }

    List<Incoming> listings() {
        return listings;
    }

    List<Returned> returned() {
        return returned;
    }

    boolean isEmpty() {
        return listings.isEmpty() && initiatives.isEmpty() && places.isEmpty() && returned.isEmpty();
    }
}
