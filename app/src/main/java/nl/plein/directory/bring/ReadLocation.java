package nl.plein.directory.bring;

import java.util.ArrayList;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import tools.jackson.databind.JsonNode;

/** A location of HSDS: a place. */
final class ReadLocation {

    private final Taken taken;
    private final MessageSource messages;

    ReadLocation(Taken taken, MessageSource messages) {
        this.taken = taken;
        this.messages = messages;
    }

    Draft read(JsonNode location) {
        var draft = new Draft();
        var address = address(location);
        var street = Stream.of(taken.text(address, "address_1"), taken.text(address, "address_2"))
                .filter(line -> line != null)
                .collect(Collectors.joining(", "));
        var name = taken.text(location, "name");
        draft.text("name", name != null ? name : !street.isEmpty() ? street : ReadHsds.text(location, "id"))
                .text("about", about(location, draft))
                .text("how", taken.text(location, "transportation"))
                .text("street", street)
                .text("town", taken.text(address, "city"))
                .postcode(taken.text(address, "postal_code"));
        if ("physical".equals(address.path("address_type").asString(""))) taken.take(address, "address_type");
        if ("physical".equals(location.path("location_type").asString(""))) taken.take(location, "location_type");
        if ("NL".equals(address.path("country").asString(""))) taken.take(address, "country");
        draft.point(taken.value(location, "latitude"), taken.value(location, "longitude"));
        var open = draft.content.putArray("open");
        for (var schedule : Taken.in(location, "schedules", "regular_schedules", "regular_schedule"))
            new ReadSchedule(schedule, taken).opening().ifPresent(open::add);
        closed(location, draft);
        return draft;
    }

    /** Where one can go, and not where one writes to. */
    private static JsonNode address(JsonNode location) {
        var all = Taken.in(location, "addresses", "physical_addresses", "physical_address");
        for (var one : all) if (!one.path("address_type").asString("").equals("postal")) return one;
        return all.path(0);
    }

    private String about(JsonNode location, Draft draft) {
        var parts = new ArrayList<String>();
        Optional.ofNullable(taken.text(location, "description")).ifPresent(parts::add);
        for (var one : Taken.in(location, "accessibility", "accessibility_for_disabilities")) {
            var told = taken.text(one, "description", "accessibility");
            if (told == null) continue;
            parts.add(messages.getMessage("bring.said.access", new Object[] {told}, ReadHsds.HERE));
            if (told.toLowerCase(Locale.ROOT).matches("(?s)(?!.*(\\bno\\b|\\bnot\\b|niet|geen)).*(wheelchair|rolstoel).*")
                    && draft.content.path("access").isEmpty()) draft.content.putArray("access").add("WHEELCHAIR");
        }
        return String.join("\n\n", parts);
    }

    private void closed(JsonNode location, Draft draft) {
        var closed = draft.content.putArray("closed");
        for (var holiday : Taken.in(location, "holiday_schedules", "holiday_schedule")) {
            if (!holiday.path("closed").asString("").matches("(?i)true|1|y|yes|x")) continue;
            var from = Optional.ofNullable(ReadHsds.text(holiday, "start_date")).flatMap(Read::date);
            var to = Optional.ofNullable(ReadHsds.text(holiday, "end_date")).flatMap(Read::date).or(() -> from);
            if (from.isEmpty() || to.get().isBefore(from.get())) continue;
            closed.addObject().put("from", from.get().toString()).put("to", to.get().toString());
            taken.take(holiday, "closed");
            taken.take(holiday, "start_date");
            taken.take(holiday, "end_date");
        }
    }
}
