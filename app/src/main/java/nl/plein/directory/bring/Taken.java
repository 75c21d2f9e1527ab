package nl.plein.directory.bring;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What was taken over of a tree. Everything else in it is left out, and is named with how often it stood there: nobody has to
 * remember what we do not know.
 */
final class Taken {

    private final Map<JsonNode, Set<String>> fields = new IdentityHashMap<>();
    private final Set<JsonNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    /** The first of these fields that says something. */
    @Nullable String text(JsonNode node, String... names) {
        for (var name : names) {
            var text = ReadHsds.text(node, name);
            if (text == null) continue;
            take(node, name);
            return text;
        }
        return null;
    }

    JsonNode value(JsonNode node, String name) {
        take(node, name);
        return node.path(name);
    }

    /** All of what stands there, whatever it is. */
    void take(JsonNode node, String name) {
        fields.computeIfAbsent(node, _ -> new HashSet<>()).add(name);
    }

    /** The first of these fields that is there; not taken yet. */
    static JsonNode in(JsonNode node, String... names) {
        for (var name : names) if (node.has(name) && !node.path(name).isNull()) return node.path(name);
        return node.path(names[0]);
    }

    /** By their names, with how often. What was looked at before counts once. */
    Map<String, Integer> left(JsonNode root) {
        var left = new HashMap<String, Integer>();
        look(root, "", left);
        return left;
    }

    /** @return whether anything of it was taken */
    private boolean look(JsonNode node, String path, Map<String, Integer> left) {
        if (node.isArray()) return lookEach(node, path, left);
        if (!seen.add(node)) return true;
        var taken = fields.getOrDefault(node, Set.of());
        var any = !taken.isEmpty();
        for (var field : node.properties()) {
            if (taken.contains(field.getKey()) || isNoContent(field.getKey(), field.getValue())) continue;
            var name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            if (!field.getValue().isContainer()) count(name, 1, left);
            else if (lookInto(field.getValue(), name, left)) any = true;
        }
        return any;
    }

    /** A thing of which nothing was taken counts as one, and not as all of its fields. */
    private boolean lookInto(JsonNode node, String name, Map<String, Integer> left) {
        if (node.isArray()) return lookEach(node, name, left);
        var inside = new HashMap<String, Integer>();
        var any = look(node, name, inside);
        if (any) inside.forEach((field, times) -> count(field, times, left));
        else count(name, 1, left);
        return any;
    }

    private boolean lookEach(JsonNode array, String name, Map<String, Integer> left) {
        var any = false;
        for (var one : array) {
            if (one.isContainer()) any |= lookInto(one, name, left);
            else count(name, 1, left);
        }
        return any;
    }

    private static void count(String name, int times, Map<String, Integer> left) {
        left.merge(name.isEmpty() ? "?" : name, times, Integer::sum);
    }

    /** What only says which thing it is. */
    private static boolean isNoContent(String name, JsonNode value) {
        return value.isNull()
                || value.isString() && value.asString().isBlank()
                || value.isContainer() && value.isEmpty()
                || name.equals("id") || name.endsWith("_id") || name.equals("link_type") || name.startsWith("@");
    }
}
