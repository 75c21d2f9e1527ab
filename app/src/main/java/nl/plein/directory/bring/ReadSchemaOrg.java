package nl.plein.directory.bring;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.plein.directory.Term;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Schema.org as JSON-LD, and OpenActive, which is made of it: events, courses, services and organizations; one, a list, a graph
 * or a page of a feed.
 */
final class ReadSchemaOrg {

    private static final Set<String> SERVICES = Set.of("FacilityUse", "IndividualFacilityUse", "GovernmentPermit");
    private static final Set<String> EVENTS = Set.of("SessionSeries", "ScheduledSession", "EventSeries", "CourseInstance", "Festival", "Hackathon");
    private static final Set<String> ORGANIZATIONS =
            Set.of("NGO", "LocalBusiness", "Library", "School", "EducationalOrganization", "Corporation", "CollegeOrUniversity", "SportsClub");

    private ReadSchemaOrg() {}

    static boolean isOne(JsonNode file) {
        if (file.isArray()) return !file.isEmpty() && isOne(file.path(0));
        return file.has("@graph") || file.has("@type") || file.has("@context") || isFeed(file);
    }

    /** A page of OpenActive: what changed, thing by thing. */
    private static boolean isFeed(JsonNode file) {
        var first = file.path("items").path(0);
        return first.has("state") && (first.has("data") || first.has("kind"));
    }

    /** @param words subjects by what they are called */
    static Reading read(JsonNode file, Map<String, Term> words) {
        var reading = new Reading();
        var row = 0;
        for (var thing : things(file)) one(++row, thing, reading, words);
        return reading;
    }

    private static List<JsonNode> things(JsonNode file) {
        var things = new ArrayList<JsonNode>();
        if (file.isArray()) file.forEach(one -> things.addAll(things(one)));
        else if (file.path("@graph").isArray()) file.path("@graph").forEach(one -> things.addAll(things(one)));
        else if (file.path("itemListElement").isArray())
            file.path("itemListElement").forEach(one -> things.addAll(things(one.has("item") ? one.path("item") : one)));
        else if (isFeed(file)) file.path("items").forEach(things::add);
        else things.add(file);
        return things;
    }

    private static void one(long row, JsonNode thing, Reading reading, Map<String, Term> words) {
        var data = thing.path("data").isObject() ? thing.path("data") : thing;
        var name = data.path("name").asString("");
        var type = type(data);
        if ("deleted".equals(thing.path("state").asString("")))
            reading.giveBack(row, name.isEmpty() ? thing.path("id").asString("") : name, "bring.wrong.over", "deleted");
        else if (kind(type) != null) new ReadOffer(reading, words).read(row, data, kind(type), thing.path("id").asString(""));
        else if (isOrganization(type)) new ReadOffer(reading, words).organizationAlone(row, data);
        else reading.giveBack(row, name, "bring.wrong.type", type);
    }

    /** The first that we know, of one or several. */
    private static String type(JsonNode data) {
        var types = data.has("@type") ? data.path("@type") : data.path("type");
        var all = types.isArray() ? types.valueStream().map(ReadSchemaOrg::bare).toList() : List.of(bare(types));
        return all.stream().filter(type -> kind(type) != null || isOrganization(type)).findFirst().orElse(all.isEmpty() ? "" : all.getFirst());
    }

    private static String bare(JsonNode type) {
        return type.asString("").replaceFirst(".*[/:#]", "");
    }

    private static @Nullable String kind(String type) {
        if (type.equals("Course")) return "COURSE";
        if (type.endsWith("Event") || EVENTS.contains(type)) return "ACTIVITY";
        return type.endsWith("Service") || SERVICES.contains(type) ? "SERVICE" : null;
    }

    private static boolean isOrganization(String type) {
        return type.endsWith("Organization") || ORGANIZATIONS.contains(type);
    }

    static JsonNode first(JsonNode oneOrSeveral) {
        return oneOrSeveral.isArray() ? oneOrSeveral.path(0) : oneOrSeveral;
    }

    static Stream<JsonNode> each(JsonNode oneOrSeveral) {
        if (oneOrSeveral.isArray()) return oneOrSeveral.valueStream();
        return oneOrSeveral.isMissingNode() || oneOrSeveral.isNull() ? Stream.of() : Stream.of(oneOrSeveral);
    }
}
