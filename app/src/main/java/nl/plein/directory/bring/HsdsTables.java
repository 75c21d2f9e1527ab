package nl.plein.directory.bring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.plein.shared.file.Line;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tables of HSDS 3.1, each a CSV file, put together as its JSON is: services with all that belongs to them. */
final class HsdsTables {

    private static final Set<String> NUMBERS =
            Set.of("latitude", "longitude", "minimum_age", "maximum_age", "amount", "year_incorporated");

    /** What hangs on what, under which name, by which column. */
    private record Hanging(String table, String on, String column, String name) {}

    private static final List<Hanging> HANGING = List.of(
            new Hanging("phones", "services", "service_id", "phones"),
            new Hanging("phones", "organizations", "organization_id", "phones"),
            new Hanging("schedules", "services", "service_id", "schedules"),
            new Hanging("schedules", "locations", "location_id", "schedules"),
            new Hanging("languages", "services", "service_id", "languages"),
            new Hanging("cost_options", "services", "service_id", "cost_options"),
            new Hanging("addresses", "locations", "location_id", "addresses"),
            new Hanging("attributes", "services", "link_id", "attributes"),
            new Hanging("service_at_locations", "services", "service_id", "service_at_locations"));

    private final Map<String, Map<String, ObjectNode>> tables = new HashMap<>();

    private HsdsTables() {}

    static boolean isOne(String name) {
        return name.endsWith("services.csv") || name.endsWith("organizations.csv");
    }

    /** @param files their rows by their name, with or without a folder before it */
    static JsonNode together(Map<String, List<Line>> files) {
        var together = new HsdsTables();
        files.forEach((name, lines) -> together.read(name.replaceFirst(".*/", "").replaceFirst("\\.csv$", ""), lines));
        return together.services();
    }

    private void read(String table, List<Line> lines) {
        if (lines.isEmpty()) return;
        var rows = tables.computeIfAbsent(table, _ -> new LinkedHashMap<>());
        for (var line : lines.subList(1, lines.size())) {
            var object = object(lines.getFirst().cells(), line);
            rows.put(object.path("id").asString("row " + rows.size()), object);
        }
    }

    private static ObjectNode object(List<String> columns, Line line) {
        var object = JsonNodeFactory.instance.objectNode();
        for (var place = 0; place < Math.min(columns.size(), line.cells().size()); place++)
            put(object, columns.get(place), line.cells().get(place));
        return object;
    }

    private static void put(ObjectNode object, String column, String cell) {
        if (cell.isBlank()) return;
        if (!NUMBERS.contains(column)) object.put(column, cell);
        else if (cell.matches("-?[0-9]{1,9}")) object.put(column, Integer.parseInt(cell));
        else if (cell.matches("-?[0-9]{1,9}\\.[0-9]{1,15}")) object.put(column, Double.parseDouble(cell));
    }

    private JsonNode services() {
        table("service_at_locations").values().forEach(at -> nest(at, "location_id", "locations", "location"));
        table("attributes").values().forEach(at -> nest(at, "taxonomy_term_id", "taxonomy_terms", "taxonomy_term"));
        HANGING.forEach(this::hang);
        table("services").values().forEach(service -> nest(service, "organization_id", "organizations", "organization"));
        var offering = new HashSet<String>();
        table("services").values().forEach(service -> offering.add(service.path("organization_id").asString("")));
        var all = JsonNodeFactory.instance.arrayNode();
        table("services").values().forEach(all::add);
        table("organizations").forEach((id, organization) -> {
            if (!offering.contains(id)) all.add(organization);
        });
        return all;
    }

    private void hang(Hanging hanging) {
        for (var part : table(hanging.table()).values()) {
            var on = table(hanging.on()).get(part.path(hanging.column()).asString(""));
            if (on != null) ((ArrayNode) on.withArrayProperty(hanging.name())).add(part);
        }
    }

    private void nest(ObjectNode in, String column, String table, String name) {
        var nested = table(table).get(in.path(column).asString(""));
        if (nested != null) in.set(name, nested);
    }

    private Map<String, ObjectNode> table(String name) {
        return Stream.of(name, name.replaceFirst("s$", "")).filter(tables::containsKey).findFirst().map(tables::get).orElse(Map.of());
    }
}
