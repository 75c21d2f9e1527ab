package nl.plein.directory.bring;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import nl.plein.directory.Term;
import nl.plein.directory.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** HSDS, from 1.1 to 3.1, and Open Referral UK: a service or an organization, a list of them, or a page of an API. */
@Component
class ReadHsds {

    private static final List<String> PAGES = List.of("contents", "content", "services", "organizations", "results", "items", "data");

    private final Terms terms;
    private final TermsByWord termsByWord;
    private final MessageSource messages;

    ReadHsds(Terms terms, TermsByWord termsByWord, MessageSource messages) {
        this.terms = terms;
        this.termsByWord = termsByWord;
        this.messages = messages;
    }

    Reading read(JsonNode file) {
        var reading = new Reading();
        var byKey = new HashMap<String, Term>(termsByWord.all());
        terms.all().forEach(term -> byKey.put(term.key(), term));
        var row = 0;
        for (var thing : things(file)) one(++row, thing, new ReadService(reading, byKey, messages));
        for (var loose : file.path(HsdsTables.LOOSE).properties()) reading.leave(Map.of(loose.getKey(), loose.getValue().asInt()));
        return reading;
    }

    private static List<JsonNode> things(JsonNode file) {
        if (file.isArray()) return list(file);
        if (text(file, "id") == null)
            for (var page : PAGES) if (file.path(page).isArray()) return list(file.path(page));
        return List.of(file);
    }

    private static List<JsonNode> list(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }

    private static void one(long row, JsonNode thing, ReadService read) {
        if (thing.has("service") && thing.has("location")) {
            var service = thing.path("service").isObject() ? (ObjectNode) thing.path("service") : JsonNodeFactory.instance.objectNode();
            var at = ((ObjectNode) thing).deepCopy();
            at.remove("service");
            service.putArray("service_at_locations").add(at);
            read.service(row, service, null);
        } else if (!thing.isObject() || text(thing, "id") == null) {
            read.giveBack(row, thing);
        } else if (thing.path("services").isArray()) {
            read.organization(row, thing);
            for (var service : thing.path("services")) read.service(row, service, text(thing, "id"));
            read.leave(thing);
        } else if (thing.has("status") || thing.has("organization_id") || thing.has("organization")) {
            read.service(row, thing, null);
        } else {
            read.organization(row, thing);
            read.leave(thing);
        }
    }

    static @Nullable String text(JsonNode node, String field) {
        var value = node.path(field);
        if (value.isNumber() && !value.isIntegralNumber()) return null;
        var text = value.asString("").strip();
        return text.isEmpty() ? null : text;
    }

    static final Locale HERE = Locale.of("nl");
}
