package nl.plein.directory.bring;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.directory.ContentJson;
import nl.plein.directory.InitiativeContent;
import nl.plein.directory.ListingContent;
import nl.plein.directory.PlaceContent;
import nl.plein.directory.Said;
import nl.plein.directory.SourceId;
import nl.plein.directory.bring.KnownThings.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Finds which of our things a portion of a file means, and whether it says anything new. */
@Component
class Resolve {

    private final KnownThings known;
    private final ContentJson json;

    Resolve(KnownThings known, ContentJson json) {
        this.known = known;
        this.json = json;
    }

    enum News {
        NEW,
        CHANGED,
        SAME
    }

    /**
     * @param content all fields, with our ids
     * @param initiative who offers it, of a listing
     */
    record Resolved(Incoming incoming, UUID thing, ObjectNode content, @Nullable UUID initiative, News news) {}

    /** @param portion things of one kind */
    List<Resolved> resolve(SourceId source, List<Incoming> portion) {
        if (portion.isEmpty()) return List.of();
        var kind = portion.getFirst().kind();
        var before = known.of(source, kind, portion.stream().map(Incoming::key).toList());
        var initiatives = known.of(source, Said.Kind.INITIATIVE, portion.stream()
                .filter(incoming -> incoming.initiative() != null)
                .map(Incoming::initiative)
                .collect(Collectors.toSet()));
        var keysOfPlaces = new HashSet<String>();
        portion.forEach(incoming -> keysOfPlaces.addAll(incoming.places()));
        var places = known.of(source, Said.Kind.PLACE, keysOfPlaces);
        var resolved = new ArrayList<Resolved>();
        for (var incoming : portion) {
            var content = whole(source, incoming, places);
            var was = before.get(incoming.key());
            var news = was == null ? News.NEW : was.content().equals(content) ? News.SAME : News.CHANGED;
            resolved.add(new Resolved(
                    incoming,
                    was == null ? id(source, kind, incoming.key()) : was.thing(),
                    content,
                    incoming.initiative() == null
                            ? null
                            : thing(source, Said.Kind.INITIATIVE, incoming.initiative(), initiatives),
                    news));
        }
        return resolved;
    }

    /** Written and read again, so that it compares with what was kept. */
    private ObjectNode whole(SourceId source, Incoming incoming, Map<String, Known> places) {
        var content = incoming.content();
        if (incoming.kind() == Said.Kind.LISTING) {
            content = content.deepCopy();
            var ids = content.putArray("places");
            incoming.places().forEach(key -> ids.add(thing(source, Said.Kind.PLACE, key, places).toString()));
        }
        var type = switch (incoming.kind()) {
            case INITIATIVE -> InitiativeContent.class;
            case LISTING -> ListingContent.class;
            case PLACE -> PlaceContent.class;
        };
        return json.tree(json.write(json.read(content, type)));
    }

    private static UUID thing(SourceId source, Said.Kind kind, String key, Map<String, Known> known) {
        var is = known.get(key);
        return is == null ? id(source, kind, key) : is.thing();
    }

    private static UUID id(SourceId source, Said.Kind kind, String key) {
        return UUID.nameUUIDFromBytes((source.value() + " " + kind + " " + key).getBytes(UTF_8));
    }
}
