package nl.plein.directory.bring;

import static nl.plein.directory.bring.ReadSchemaOrg.each;
import static nl.plein.directory.bring.ReadSchemaOrg.first;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.plein.directory.Day;
import nl.plein.directory.Term;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One event, course or service of schema.org, with who offers it and where. */
final class ReadOffer {

    private static final List<String> DAYS =
            List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");

    private final Reading reading;
    private final Map<String, Term> words;
    private final Taken taken = new Taken();
    private final Draft draft = new Draft();

    ReadOffer(Reading reading, Map<String, Term> words) {
        this.reading = reading;
        this.words = words;
    }

    void organizationAlone(long row, JsonNode data) {
        if (organization(row, data) == null)
            reading.giveBack(row, data.path("name").asString(""), "bring.wrong.name", "");
        reading.leave(taken.left(data));
    }

    /** @param otherwise its key where it says none itself */
    void read(long row, JsonNode data, String kind, String otherwise) {
        var above = data.path("superEvent");
        var name = taken.text(data, "name") != null ? taken.text(data, "name") : taken.text(above, "name");
        draft.text("name", name).told(null, taken.text(data, "description") != null ? taken.text(data, "description") : taken.text(above, "description"));
        draft.content.put("kind", kind);
        languages(data);
        cost(data);
        subjects(data);
        when(data);
        var contact = draft.content.putObject("contact");
        var by = Stream.of("organizer", "provider", "serviceOperator", "author")
                .flatMap(role -> Stream.of(first(data.path(role)), first(above.path(role))))
                .map(one -> organization(row, one))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var places = places(row, data);
        contact(data, contact);
        var url = taken.text(data, "url");
        if (url != null && Read.isWebsite(url)) draft.text("steps", url);
        var key = Stream.of(data.path("@id").asString(""), data.path("id").asString(""), data.path("identifier").asString(""), otherwise, url == null ? "" : url, by + " " + name + " " + data.path("startDate").asString("") + " " + places)
                .filter(one -> !one.isBlank())
                .findFirst()
                .orElse("");
        taken.take(data, "identifier");
        if (data.path("eventStatus").asString("").endsWith("EventCancelled")) reading.giveBack(row, name == null ? "" : name, "bring.wrong.over", "cancelled");
        else reading.listing(row, key, draft, by, places);
        reading.leave(taken.left(data));
    }

    private @Nullable String organization(long row, JsonNode data) {
        var name = data.isString() ? data.asString().strip() : taken.text(data, "name", "legalName");
        if (name == null || name.isBlank()) return null;
        var found = new Draft();
        found.text("name", name)
                .text("about", taken.text(data, "description"))
                .website(taken.text(data, "url"))
                .mail(found.content, taken.text(data, "email"))
                .text("phone", taken.text(data, "telephone"));
        var key = data.path("@id").asString("").isBlank() ? name.toLowerCase(Locale.ROOT) : data.path("@id").asString();
        reading.initiative(row, key, found);
        return key;
    }

    private void languages(JsonNode data) {
        var codes = new LinkedHashSet<String>();
        Stream.of(data.path("inLanguage"), data.path("availableLanguage"), first(data.path("availableChannel")).path("availableLanguage"))
                .flatMap(ReadSchemaOrg::each)
                .forEach(one -> {
                    var written = one.isString() ? one.asString() : one.path("name").asString(one.path("alternateName").asString(""));
                    var read = Languages.codes(written);
                    codes.addAll(read);
                    if (read.isEmpty() && !written.isBlank()) draft.leave("bring.left.language", written);
                });
        taken.take(data, "inLanguage");
        taken.take(data, "availableLanguage");
        taken.take(first(data.path("availableChannel")), "availableLanguage");
        var in = draft.content.putArray("languages");
        codes.forEach(in::add);
    }

    private void cost(JsonNode data) {
        var offer = first(data.path("offers"));
        var price = Read.number(offer.path("price"));
        var currency = taken.text(offer, "priceCurrency");
        if (!Double.isNaN(price) && price >= 0 && price < 1_000_000) {
            taken.take(offer, "price");
            var cents = Math.round(price * 100);
            var cost = draft.content.putObject("cost").put("kind", cents == 0 ? "FREE" : "PAID");
            if (cents > 0 && (currency == null || currency.equals("EUR"))) cost.put("cents", cents);
            else if (cents > 0) draft.leave("bring.left.money", currency + " " + offer.path("price").asString(""));
        } else if (taken.value(data, "isAccessibleForFree").asBoolean(false)) draft.content.putObject("cost").put("kind", "FREE");
    }

    private void subjects(JsonNode data) {
        var keys = draft.content.putArray("subjects");
        Stream.of("keywords", "about", "activity", "category", "serviceType").forEach(field -> {
            each(data.path(field))
                    .map(one -> one.isString() ? one.asString() : one.path("prefLabel").asString(one.path("name").asString("")))
                    .flatMap(written -> Stream.of(written.split("[,;]")))
                    .filter(word -> !word.isBlank())
                    .distinct()
                    .forEach(word -> {
                        var term = words.get(word.strip().toLowerCase(Locale.ROOT));
                        if (term != null && term.kind() == Term.Kind.SUBJECT) keys.add(term.key());
                        else draft.leave("bring.left.word", word.strip());
                    });
            taken.take(data, field);
        });
    }

    private void when(JsonNode data) {
        var when = draft.content.putArray("when");
        var instances = Stream.concat(each(data.path("hasCourseInstance")), Stream.of(data)).toList();
        for (var of : instances)
            for (var field : List.of("eventSchedule", "courseSchedule", "hoursAvailable"))
                each(of.path(field)).flatMap(one -> schedule(one).stream()).forEach(when::add);
        if (!when.isEmpty()) return;
        for (var of : instances) {
            var session = JsonNodeFactory.instance.objectNode();
            session.putArray("days");
            date(of, "startDate", "starts", session);
            date(of, "endDate", "ends", session);
            clock(of, "startDate", "from", session);
            clock(of, "endDate", "to", session);
            if (session.size() > 1) when.add(session);
        }
    }

    private Optional<ObjectNode> schedule(JsonNode schedule) {
        var session = JsonNodeFactory.instance.objectNode();
        var days = session.putArray("days");
        each(schedule.has("byDay") ? schedule.path("byDay") : schedule.path("dayOfWeek"))
                .map(day -> DAYS.indexOf(day.asString("").replaceFirst(".*[/:#]", "").toLowerCase(Locale.ROOT)))
                .filter(day -> day >= 0)
                .forEach(day -> days.add(Day.values()[day].name()));
        if (!days.isEmpty()) Stream.of("byDay", "dayOfWeek").forEach(field -> taken.take(schedule, field));
        time(schedule, "startTime", "from", session);
        time(schedule, "opens", "from", session);
        time(schedule, "endTime", "to", session);
        time(schedule, "closes", "to", session);
        date(schedule, "startDate", "starts", session);
        date(schedule, "endDate", "ends", session);
        if ("P1W".equals(schedule.path("repeatFrequency").asString(""))) taken.take(schedule, "repeatFrequency");
        return session.size() > 1 || !days.isEmpty() ? Optional.of(session) : Optional.empty();
    }

    private void date(JsonNode of, String field, String as, ObjectNode in) {
        Read.date(of.path(field).asString("")).ifPresent(day -> {
            taken.take(of, field);
            in.put(as, day.toString());
        });
    }

    private void time(JsonNode of, String field, String as, ObjectNode in) {
        Read.time(of.path(field).asString("")).ifPresent(time -> {
            taken.take(of, field);
            in.put(as, time.toString());
        });
    }

    private static void clock(JsonNode of, String field, String as, ObjectNode in) {
        var written = of.path(field).asString("");
        if (written.length() > 11 && written.charAt(10) == 'T') Read.time(written.substring(11)).ifPresent(time -> in.put(as, time.toString()));
    }

    private List<String> places(long row, JsonNode data) {
        var keys = new LinkedHashSet<String>();
        var all = Stream.concat(Stream.of(data, data.path("superEvent")), each(data.path("hasCourseInstance"))).toList();
        Stream.concat(
                        all.stream().flatMap(of -> each(of.path("location"))),
                        Stream.of(first(data.path("availableChannel")).path("serviceLocation"), data.path("areaServed")).filter(one -> one.has("address")))
                .forEach(location -> place(row, location).ifPresent(keys::add));
        for (var of : all)
            for (var field : List.of("eventAttendanceMode", "courseMode"))
                if (each(of.path(field)).anyMatch(mode -> mode.asString("").toLowerCase(Locale.ROOT).matches(".*(online|mixed|blended).*"))) {
                    draft.content.put("online", true);
                    taken.take(of, field);
                }
        return List.copyOf(keys);
    }

    private Optional<String> place(long row, JsonNode location) {
        if (location.path("@type").asString("").equals("VirtualLocation")) {
            draft.content.put("online", true);
            return Optional.empty();
        }
        var found = new Draft();
        var address = first(location.path("address"));
        var street = address.isString() ? address.asString() : taken.text(address, "streetAddress");
        var name = location.isString() ? location.asString() : taken.text(location, "name");
        if (address.isString()) taken.take(location, "address");
        if (name == null && street == null) return Optional.empty();
        var geo = first(location.path("geo"));
        found.text("name", name == null ? street : name)
                .text("about", taken.text(location, "description"))
                .text("street", street)
                .text("town", taken.text(address, "addressLocality"))
                .postcode(taken.text(address, "postalCode"))
                .point(taken.value(geo, "latitude"), taken.value(geo, "longitude"));
        draft.left.addAll(found.left);
        var id = location.path("@id").asString(location.path("id").asString(""));
        var key = id.isBlank() ? (name + " " + street + " " + found.content.path("postcode").asString("")).toLowerCase(Locale.ROOT) : id;
        reading.place(row, key, found);
        return Optional.of(key);
    }

    private void contact(JsonNode data, ObjectNode contact) {
        var point = first(data.path("contactPoint"));
        var channel = first(first(data.path("availableChannel")).path("servicePhone"));
        var phone = Stream.of(taken.text(data, "telephone"), taken.text(point, "telephone"), taken.text(channel, "telephone"))
                .filter(Objects::nonNull)
                .findFirst();
        phone.ifPresent(number -> contact.put("phone", number));
        var mail = taken.text(data, "email");
        draft.mail(contact, mail != null ? mail : taken.text(point, "email"));
    }
}
