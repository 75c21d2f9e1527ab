package nl.plein.directory.bring;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import nl.plein.directory.Day;
import nl.plein.directory.Term;
import nl.plein.directory.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** HSDS 3.1: a service or an organization, a list of them, or a page of an API. */
@Component
class ReadHsds {

    private static final Set<String> CODES = Set.of(Locale.getISOLanguages());

    private static final int OLDEST = 120;

    private final Terms terms;

    ReadHsds(Terms terms) {
        this.terms = terms;
    }

    Reading read(JsonNode file) {
        var reading = new Reading();
        var byKey = new HashMap<String, Term>();
        terms.all().forEach(term -> byKey.put(term.key(), term));
        var all = file.isArray() ? file : file.path("contents").isArray() ? file.path("contents") : null;
        var row = 0;
        for (var thing : all == null ? List.of(file) : all.valueStream().toList()) one(++row, thing, reading, byKey);
        return reading;
    }

    private void one(long row, JsonNode thing, Reading reading, Map<String, Term> byKey) {
        if (!thing.isObject() || text(thing, "id") == null) {
            reading.giveBack(row, thing.path("name").asString(""), "bring.wrong.key", "");
        } else if (thing.has("service") && thing.has("location")) {
            var service = ((ObjectNode) thing.path("service").deepCopy());
            service.putArray("service_at_locations").add(thing);
            service(row, service, reading, byKey);
        } else if (thing.path("services").isArray()) {
            organization(row, thing, reading);
            for (var service : thing.path("services"))
                if (service instanceof ObjectNode own)
                    service(row, own.deepCopy().put("organization_id", text(thing, "id")), reading, byKey);
        } else if (thing.has("status") || thing.has("organization_id") || thing.has("organization")) {
            service(row, thing, reading, byKey);
        } else {
            organization(row, thing, reading);
        }
    }

    private void organization(long row, JsonNode organization, Reading reading) {
        var key = text(organization, "id");
        if (key == null || text(organization, "name") == null) return;
        var draft = new Draft();
        draft.text("name", text(organization, "name"))
                .text("about", text(organization, "description"))
                .website(text(organization, "website"))
                .mail(draft.content, text(organization, "email"))
                .text("phone", firstPhone(organization));
        var year = organization.path("year_incorporated").asInt(0);
        if (year > 1000 && year < 10_000) draft.content.put("since", "%04d-01".formatted(year));
        reading.initiative(row, key, draft.content);
    }

    private void service(long row, JsonNode service, Reading reading, Map<String, Term> byKey) {
        if (service.path("organization").isObject()) organization(row, service.path("organization"), reading);
        var draft = new Draft();
        var content = draft.content;
        draft.text("name", text(service, "name"))
                .told(null, text(service, "description"))
                .text("steps", text(service, "application_process"))
                .checked(text(service, "assured_date"));
        content.put("kind", "SERVICE");
        ages(service, content);
        languages(service, content);
        cost(service, content);
        when(service, draft);
        subjects(service, content, byKey);
        contact(service, draft);
        var organization = text(service, "organization_id");
        if (organization == null) organization = text(service.path("organization"), "id");
        var key = text(service, "id");
        var places = places(row, service, reading, draft);
        if (Set.of("inactive", "defunct").contains(service.path("status").asString("")))
            reading.giveBack(row, service.path("name").asString(""), "bring.wrong.over", service.path("status").asString());
        else reading.listing(row, key == null ? "" : key, draft, organization, places);
    }

    private static void ages(JsonNode service, ObjectNode content) {
        var from = Read.number(service.path("minimum_age"));
        var to = Read.number(service.path("maximum_age"));
        if (Double.isNaN(from) && Double.isNaN(to)) return;
        content.putArray("ages").add(age(from, 0)).add(age(to, OLDEST));
    }

    private static int age(double written, int otherwise) {
        return written >= 0 && written <= OLDEST ? (int) written : otherwise;
    }

    private static void languages(JsonNode service, ObjectNode content) {
        var codes = content.putArray("languages");
        for (var language : service.path("languages")) {
            var code = language.path("code").asString("").toLowerCase(Locale.ROOT);
            if (CODES.contains(code)) codes.add(code);
        }
    }

    private static void cost(JsonNode service, ObjectNode content) {
        var option = service.path("cost_options").path(0);
        var words = text(service, "fees_description");
        if (option.path("amount").isNumber()) {
            var cents = Math.round(option.path("amount").doubleValue() * 100);
            var euros = "EUR".equals(text(option, "currency")) || text(option, "currency") == null;
            var cost = content.putObject("cost").put("kind", cents == 0 ? "FREE" : "PAID");
            if (cents > 0 && euros) cost.put("cents", cents);
            if (words != null) cost.put("words", words);
        } else ReadCost.words(words, content);
    }

    private static void when(JsonNode service, Draft draft) {
        var when = draft.content.putArray("when");
        for (var schedule : service.path("schedules")) {
            var session = when.addObject();
            days(schedule, session);
            put(session, "from", time(schedule, "opens_at"));
            put(session, "to", time(schedule, "closes_at"));
            var starts = text(schedule, "dtstart") != null ? text(schedule, "dtstart") : text(schedule, "valid_from");
            var ends = text(schedule, "until") != null ? text(schedule, "until") : text(schedule, "valid_to");
            if (starts != null) Read.date(starts).ifPresent(date -> session.put("starts", date.toString()));
            if (ends != null) Read.date(ends).ifPresent(date -> session.put("ends", date.toString()));
        }
    }

    private static void days(JsonNode schedule, ObjectNode in) {
        var days = in.putArray("days");
        for (var day : Day.values())
            if (List.of(schedule.path("byday").asString("").replaceAll("[-+0-9\\s]", "").split(",")).contains(day.name()))
                days.add(day.name());
    }

    private static @Nullable String time(JsonNode schedule, String field) {
        var written = text(schedule, field);
        return written == null ? null : Read.time(written).map(Object::toString).orElse(null);
    }

    /** Terms are ours when their code is. */
    private static void subjects(JsonNode service, ObjectNode content, Map<String, Term> byKey) {
        var fields = new LinkedHashMap<Term.Kind, String>();
        fields.put(Term.Kind.SUBJECT, "subjects");
        fields.put(Term.Kind.LIFE_EVENT, "events");
        fields.put(Term.Kind.FOR_WHOM, "forWhom");
        fields.values().forEach(content::putArray);
        for (var attribute : service.path("attributes")) {
            var term = byKey.get(attribute.path("taxonomy_term").path("code").asString(""));
            if (term != null) content.withArrayProperty(fields.get(term.kind())).add(term.key());
        }
    }

    private static void contact(JsonNode service, Draft draft) {
        var contact = draft.content.putObject("contact");
        put(contact, "phone", firstPhone(service));
        draft.mail(contact, text(service, "email"));
    }

    private static List<String> places(long row, JsonNode service, Reading reading, Draft draft) {
        var keys = new ArrayList<String>();
        for (var at : service.path("service_at_locations")) {
            var location = at.path("location");
            var key = text(location, "id");
            if (key == null) continue;
            keys.add(key);
            var place = place(location);
            reading.place(row, key, place.content);
            draft.left.addAll(place.left);
        }
        return keys;
    }

    private static Draft place(JsonNode location) {
        var draft = new Draft();
        var address = location.path("addresses").path(0);
        var name = text(location, "name") != null ? text(location, "name") : text(address, "address_1");
        draft.text("name", name == null ? text(location, "id") : name)
                .text("about", text(location, "description"))
                .text("how", text(location, "transportation"))
                .text("street", text(address, "address_1"))
                .text("town", text(address, "city"))
                .postcode(text(address, "postal_code"));
        draft.point(location.path("latitude"), location.path("longitude"));
        var open = draft.content.putArray("open");
        for (var schedule : location.path("schedules")) {
            var from = time(schedule, "opens_at");
            var to = time(schedule, "closes_at");
            if (from == null || to == null) continue;
            var opening = open.addObject().put("from", from).put("to", to);
            days(schedule, opening);
        }
        return draft;
    }

    private static @Nullable String firstPhone(JsonNode thing) {
        return text(thing.path("phones").path(0), "number");
    }

    private static void put(ObjectNode in, String field, @Nullable String value) {
        if (value != null) in.put(field, value);
    }

    static @Nullable String text(JsonNode node, String field) {
        var text = node.path(field).asString("").strip();
        return text.isEmpty() ? null : text;
    }
}
