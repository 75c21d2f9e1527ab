package nl.plein.directory.bring;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.plein.shared.file.Line;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The tables of HSDS, from 1.1 to 3.1, each a CSV file, put together as its JSON is: services with all that belongs to them. */
final class HsdsTables {

    private static final Set<String> NUMBERS =
            Set.of("latitude", "longitude", "minimum_age", "maximum_age", "amount", "year_incorporated");

    /** What older versions, and others, call the same table. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("physical_address", "addresses"),
            Map.entry("physical_addresses", "addresses"),
            Map.entry("address", "addresses"),
            Map.entry("postal_address", "postal_addresses"),
            Map.entry("regular_schedule", "schedules"),
            Map.entry("regular_schedules", "schedules"),
            Map.entry("holiday_schedule", "holiday_schedules"),
            Map.entry("services_at_location", "service_at_locations"),
            Map.entry("services_at_locations", "service_at_locations"),
            Map.entry("service_at_location", "service_at_locations"),
            Map.entry("service_taxonomy", "services_taxonomy"),
            Map.entry("service_taxonomies", "services_taxonomy"),
            Map.entry("services_taxonomies", "services_taxonomy"),
            Map.entry("service_attribute", "service_attributes"),
            Map.entry("taxonomy", "taxonomies"),
            Map.entry("eligibility", "eligibilities"),
            Map.entry("accessibility_for_disability", "accessibility_for_disabilities"));

    /** What hangs on what, by which column: the first that a row has. */
    private static final Map<String, String> HANGS_ON = new LinkedHashMap<>();

    static {
        HANGS_ON.put("service_at_location_id", "service_at_locations");
        HANGS_ON.put("contact_id", "contacts");
        HANGS_ON.put("service_id", "services");
        HANGS_ON.put("location_id", "locations");
        HANGS_ON.put("organization_id", "organizations");
        HANGS_ON.put("link_id", "services");
    }

    /** Tables that are put into others, or that stand by themselves. */
    private static final Set<String> ROOTS =
            Set.of("services", "organizations", "locations", "taxonomies", "taxonomy_terms", "programs");

    private final Map<String, Map<String, ObjectNode>> tables = new HashMap<>();

    private HsdsTables() {}

    static boolean isOne(String name) {
        return name.toLowerCase(Locale.ROOT).matches("(.*/)?(services?|organizations?)(\\.csv)?");
    }

    /** @param files their rows by their name, with or without a folder before it */
    static JsonNode together(Map<String, List<Line>> files) {
        var together = new HsdsTables();
        files.forEach((name, lines) -> together.read(name.replaceFirst(".*/", "").replaceFirst("\\.csv$", ""), lines));
        return together.services();
    }

    private void read(String table, List<Line> lines) {
        if (lines.isEmpty()) return;
        var rows = rows(table);
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
        else object.put(column, cell);
    }

    private static String named(String table) {
        var name = table.toLowerCase(Locale.ROOT);
        if (NAMES.containsKey(name)) return NAMES.get(name);
        return name.endsWith("s") || name.equals("metadata") || name.equals("accessibility") || name.equals("services_taxonomy")
                        || name.equals("payment_accepted") || name.equals("funding")
                ? name
                : name + "s";
    }

    private JsonNode services() {
        var loose = new TreeMap<String, Integer>();
        table("attributes").values().forEach(at -> nest(at, "taxonomy_term_id", "taxonomy_terms", "taxonomy_term"));
        for (var table : List.of("services_taxonomy", "service_attributes"))
            table(table).values().forEach(at -> {
                nest(at, "taxonomy_id", "taxonomies", "taxonomy");
                nest(at, "taxonomy_term_id", "taxonomy_terms", "taxonomy_term");
            });
        tables.forEach((name, rows) -> {
            if (!ROOTS.contains(name)) rows.values().forEach(row -> {
                if (!hang(name, row)) loose.merge(name, 1, Integer::sum);
            });
        });
        // last, for what hangs on a location is there by now
        table("service_at_locations").values().forEach(at -> nest(at, "location_id", "locations", "location"));
        table("services").values().forEach(service -> {
            nest(service, "organization_id", "organizations", "organization");
            nest(service, "program_id", "programs", "program");
        });
        var offering = new HashSet<String>();
        table("services").values().forEach(service -> offering.add(service.path("organization_id").asString("")));
        var all = JsonNodeFactory.instance.arrayNode();
        table("services").values().forEach(all::add);
        table("organizations").forEach((id, organization) -> {
            if (!offering.contains(id)) all.add(organization);
        });
        var file = JsonNodeFactory.instance.objectNode();
        file.set("contents", all);
        var untold = file.putObject(LOOSE);
        loose.forEach(untold::put);
        return file;
    }

    /** How many rows of which table belong to nothing. */
    static final String LOOSE = "rows that belong to nothing";

    private boolean hang(String table, ObjectNode row) {
        for (var on : HANGS_ON.entrySet()) {
            var parent = table(on.getValue()).get(row.path(on.getKey()).asString(""));
            if (parent == null || on.getValue().equals(table)) continue;
            ((ArrayNode) parent.withArrayProperty(table)).add(row);
            return true;
        }
        return false;
    }

    private void nest(ObjectNode in, String column, String table, String name) {
        var nested = table(table).get(in.path(column).asString(""));
        if (nested != null) in.set(name, nested);
    }

    private Map<String, ObjectNode> table(String name) {
        return tables.getOrDefault(name, Map.of());
    }

    /** The tables as one JSON file, as the standard shows them. */
    static boolean isOne(JsonNode file) {
        return file.isObject()
                && file.propertyStream().filter(field -> field.getValue().isArray()).anyMatch(field -> field.getKey().endsWith(".csv") && isOne(field.getKey()));
    }

    static JsonNode together(JsonNode file) {
        var together = new HsdsTables();
        file.propertyStream().forEach(table -> {
            var rows = together.rows(table.getKey());
            for (var row : table.getValue())
                if (row instanceof ObjectNode object) rows.put(object.path("id").asString("row " + rows.size()), object.deepCopy());
        });
        return together.services();
    }

    private Map<String, ObjectNode> rows(String name) {
        return tables.computeIfAbsent(
                named(name.replaceFirst(".*/", "").replaceFirst("\\.csv$", "")), _ -> new LinkedHashMap<>());
    }
}
