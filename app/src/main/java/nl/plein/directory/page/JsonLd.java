package nl.plein.directory.page;

import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.plein.directory.Day;
import nl.plein.directory.Initiative;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingContent;
import nl.plein.directory.ListingContent.Cost;
import nl.plein.directory.ListingContent.Session;
import nl.plein.directory.Place;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What a page says, in the words of schema.org, for machines that read. */
@Component
class JsonLd {

    private static final String SCHEMA = "https://schema.org/";
    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");

    private final JsonMapper json;
    private final String site;

    JsonLd(JsonMapper json, @Value("${plein.address}") String site) {
        this.json = json;
        this.site = site;
    }

    String of(Listing listing, Initiative initiative, List<Place> places) {
        var content = listing.content();
        var data = switch (content.kind()) {
            case COURSE -> course(content, places);
            case ACTIVITY -> event(content, places);
            case SERVICE -> service(content, places);
        };
        data.put("@id", site + "/listing/" + listing.id().value());
        data.put("url", site + "/listing/" + listing.id().value());
        data.put("name", content.name());
        put(data, "description", content.summary() == null ? content.about() : content.summary());
        data.put(content.kind() == ListingContent.Kind.ACTIVITY ? "organizer" : "provider", organisation(initiative));
        if (content.cost() != null) data.put("offers", offer(content.cost()));
        // a Service is in no language in schema.org: its channel is, see there
        if (content.kind() != ListingContent.Kind.SERVICE) put(data, "inLanguage", given(content.languages()));
        return written(data);
    }

    String of(Initiative initiative) {
        return written(organisation(initiative));
    }

    String of(Place place) {
        return written(place(place));
    }

    private Map<String, Object> course(ListingContent content, List<Place> places) {
        var data = type("Course");
        put(data, "educationalLevel", content.level() == null ? null : content.level().name());
        put(data, "isAccessibleForFree", content.cost() != null && content.cost().kind() == Cost.Kind.FREE ? true : null);
        var instance = type("CourseInstance");
        instance.put("courseMode", content.online() ? places.isEmpty() ? "Online" : "Blended" : "Onsite");
        if (!places.isEmpty()) instance.put("location", place(places.getFirst()));
        if (!content.when().isEmpty()) instance.put("courseSchedule", content.when().stream().map(JsonLd::schedule).toList());
        data.put("hasCourseInstance", List.of(instance));
        return data;
    }

    private Map<String, Object> event(ListingContent content, List<Place> places) {
        var data = type("Event");
        data.put("eventAttendanceMode", SCHEMA
                + (content.online() ? places.isEmpty() ? "Online" : "Mixed" : "Offline") + "EventAttendanceMode");
        if (!places.isEmpty()) data.put("location", place(places.getFirst()));
        if (!content.when().isEmpty()) data.put("eventSchedule", content.when().stream().map(JsonLd::schedule).toList());
        return data;
    }

    private Map<String, Object> service(ListingContent content, List<Place> places) {
        var data = type("Service");
        var channel = type("ServiceChannel");
        if (!places.isEmpty()) channel.put("serviceLocation", place(places.getFirst()));
        if (content.contact() != null) put(channel, "servicePhone", phone(content.contact().phone()));
        put(channel, "availableLanguage", given(content.languages()));
        data.put("availableChannel", channel);
        return data;
    }

    private static @Nullable List<String> given(List<String> languages) {
        return languages.isEmpty() ? null : languages;
    }

    private static @Nullable Map<String, Object> phone(@Nullable String number) {
        if (number == null) return null;
        var data = type("ContactPoint");
        data.put("telephone", number);
        return data;
    }

    private static Map<String, Object> schedule(Session session) {
        var data = type("Schedule");
        data.put("repeatFrequency", "P1W");
        data.put("byDay", session.days().stream().map(JsonLd::day).toList());
        put(data, "startTime", session.from());
        put(data, "endTime", session.to());
        put(data, "startDate", session.starts());
        put(data, "endDate", session.ends());
        return data;
    }

    private static String day(Day day) {
        return SCHEMA + DAYS.get(day.ordinal());
    }

    private Map<String, Object> organisation(Initiative initiative) {
        var content = initiative.content();
        var data = type("Organization");
        data.put("@id", site + "/initiative/" + initiative.id().value());
        data.put("name", content.name());
        put(data, "description", content.about());
        put(data, "url", content.website());
        put(data, "email", content.email());
        put(data, "telephone", content.phone());
        put(data, "foundingDate", content.since());
        return data;
    }

    private Map<String, Object> place(Place place) {
        var content = place.content();
        var data = type("Place");
        data.put("@id", site + "/place/" + place.id().value());
        data.put("name", content.name());
        var address = type("PostalAddress");
        put(address, "streetAddress", content.street() == null ? null : (content.street() + " " + (content.number() == null ? "" : content.number())).strip());
        put(address, "postalCode", content.postcode());
        put(address, "addressLocality", content.town());
        address.put("addressCountry", "NL");
        data.put("address", address);
        if (content.lat() != null && content.lon() != null) {
            var geo = type("GeoCoordinates");
            geo.put("latitude", content.lat());
            geo.put("longitude", content.lon());
            data.put("geo", geo);
        }
        var open = new ArrayList<Map<String, Object>>();
        content.open().forEach(opening -> open.add(opening(opening.days(), opening.from(), opening.to())));
        put(data, "openingHoursSpecification", open.isEmpty() ? null : open);
        return data;
    }

    private static Map<String, Object> opening(List<Day> days, LocalTime from, LocalTime to) {
        var data = type("OpeningHoursSpecification");
        data.put("dayOfWeek", days.stream().map(JsonLd::day).toList());
        data.put("opens", from.toString());
        data.put("closes", to.toString());
        return data;
    }

    private static Map<String, Object> offer(Cost cost) {
        var data = type("Offer");
        if (cost.kind() == Cost.Kind.FREE || cost.kind() == Cost.Kind.FREE_FOR_NOW) data.put("price", 0);
        else if (cost.cents() != null) data.put("price", BigDecimal.valueOf(cost.cents(), 2));
        data.put("priceCurrency", "EUR");
        put(data, "category", switch (cost.kind()) {
            case FREE, FREE_FOR_NOW -> "Free";
            case PAID -> "Paid";
            case BY_INCOME -> "Partially Free";
            case TOLD -> null;
        });
        put(data, "description", cost.words());
        return data;
    }

    private static Map<String, Object> type(String type) {
        var data = new LinkedHashMap<String, Object>();
        data.put("@type", type);
        return data;
    }

    private static void put(Map<String, Object> data, String name, @Nullable Object value) {
        if (value != null) data.put(name, value instanceof List<?> || value instanceof Map<?, ?> || value instanceof Boolean ? value : value.toString());
    }

    /** Within a page it must not end the element that it stands in, whatever somebody wrote. */
    private String written(Map<String, Object> data) {
        var all = new LinkedHashMap<String, Object>();
        all.put("@context", "https://schema.org");
        all.putAll(data);
        return json.writeValueAsString(all).replace("<", "\\u003c");
    }
}
