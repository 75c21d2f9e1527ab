package nl.plein.directory.keep;

import static nl.plein.directory.keep.InitiativeForm.none;
import static nl.plein.directory.keep.InitiativeForm.one;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.directory.Day;
import nl.plein.directory.ListingContent;
import nl.plein.directory.ListingContent.Ages;
import nl.plein.directory.ListingContent.Area;
import nl.plein.directory.ListingContent.Contact;
import nl.plein.directory.ListingContent.Cost;
import nl.plein.directory.ListingContent.Device;
import nl.plein.directory.ListingContent.Kind;
import nl.plein.directory.ListingContent.Level;
import nl.plein.directory.ListingContent.Licence;
import nl.plein.directory.ListingContent.Session;
import nl.plein.directory.Term;
import nl.plein.shared.Form;
import nl.plein.shared.Postcode;
import nl.plein.shared.Postcodes;
import org.jspecify.annotations.Nullable;

/** What is offered, as a form. It has one time of the week; of a listing with more, the others stay as they are. */
class ListingForm {

    private static final int LONG = 3000;
    private static final int SHORT = 150;
    private static final int OLDEST = 120;
    private static final int MOST_POSTCODES = 40;

    /** Kilometres around a postcode within which somebody comes to people's homes. */
    static final List<String> AROUND = List.of("2", "5", "10", "25");

    private ListingForm() {}

    static Form of(ListingContent content) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("kind", List.of(content.kind().name()));
        fields.put("name", List.of(content.name()));
        fields.put("summary", one(content.summary()));
        fields.put("about", one(content.about()));
        fields.put("steps", one(content.steps()));
        fields.put("subjects", content.subjects());
        fields.put("events", content.events());
        fields.put("for", content.forWhom());
        fields.put("from-age", one(content.ages() == null ? null : String.valueOf(content.ages().from())));
        fields.put("to-age", one(content.ages() == null ? null : String.valueOf(content.ages().to())));
        fields.put("languages", content.languages());
        fields.put("level", one(content.level() == null ? null : content.level().name()));
        fields.put("licence", one(content.licence() == null ? null : content.licence().name()));
        fields.put("places", content.places().stream().map(UUID::toString).toList());
        if (content.area() != null) putArea(fields, content.area());
        fields.put("devices", content.devices().stream().map(Enum::name).toList());
        fields.put("way", ways(content));
        fields.put("free", one(Objects.toString(content.placesFree(), null)));
        putCost(fields, content.cost());
        if (!content.when().isEmpty()) putSession(fields, content.when().getFirst());
        if (content.contact() != null) {
            fields.put("phone", one(content.contact().phone()));
            fields.put("email", one(content.contact().email()));
        }
        return Form.of(fields);
    }

    private static List<String> ways(ListingContent content) {
        var ways = new ArrayList<String>();
        if (content.online()) ways.add("online");
        if (content.alone()) ways.add("alone");
        if (content.together()) ways.add("together");
        if (content.read()) ways.add("read");
        if (content.listen()) ways.add("listen");
        return ways;
    }

    private static void putArea(Map<String, List<String>> fields, Area area) {
        fields.put("area", List.of(String.join(", ", area.postcodes())));
        fields.put("area-kilometres", one(Objects.toString(area.kilometres(), null)));
    }

    private static void putCost(Map<String, List<String>> fields, @Nullable Cost cost) {
        if (cost == null) return;
        fields.put("cost", List.of(cost.kind().name()));
        fields.put("euros", one(cost.cents() == null ? null : "%d,%02d".formatted(cost.cents() / 100, cost.cents() % 100)));
        fields.put("per", one(cost.per() == null ? null : cost.per().name()));
        fields.put("cost-words", one(cost.words()));
    }

    private static void putSession(Map<String, List<String>> fields, Session session) {
        fields.put("days", session.days().stream().map(Enum::name).toList());
        fields.put("from", one(Objects.toString(session.from(), null)));
        fields.put("to", one(Objects.toString(session.to(), null)));
        fields.put("starts", one(Objects.toString(session.starts(), null)));
        fields.put("ends", one(Objects.toString(session.ends(), null)));
    }

    /**
     * What is wrong stands in the form.
     *
     * @param before as it was, for what the form does not have; null when it is new
     */
    static ListingContent read(Form form, Choices choices, Postcodes postcodes, @Nullable ListingContent before) {
        var ways = form.anyOf("way", List.of("online", "alone", "together", "read", "listen"));
        var places = form.anyOf("places", choices.places().stream().map(one -> one.id().value().toString()).toList());
        var area = area(form, postcodes);
        if (places.isEmpty() && area == null && !ways.contains("online")) form.reject("places", "keep.places.choose");
        return new ListingContent(
                chosen(form, "kind", Kind.class, "keep.kind.choose", Kind.SERVICE),
                form.text("name", SHORT, "keep.name.empty"),
                none(form.text("summary", SHORT, "keep.summary.empty")),
                none(form.text("about", LONG, "keep.about.empty")),
                none(form.text("steps", 300, "keep.steps.empty")),
                form.someOf("subjects", choices.keys(Term.Kind.SUBJECT), "keep.subjects.choose"),
                form.anyOf("events", choices.keys(Term.Kind.LIFE_EVENT)),
                form.anyOf("for", choices.forWhom()),
                ages(form),
                form.anyOf("languages", choices.languages()),
                optional(form, "level", Level.class),
                cost(form),
                optional(form, "licence", Licence.class),
                ways.contains("online"),
                places.stream().map(UUID::fromString).toList(),
                sessions(form, before),
                form.anyOf("devices", names(Device.class)).stream().map(Device::valueOf).toList(),
                ways.contains("alone"),
                ways.contains("together"),
                ways.contains("read"),
                ways.contains("listen"),
                number(form, "free", 10_000, "keep.free.wrong"),
                contact(form),
                area);
    }

    /** Postcodes with or without their letters, with anything between them. One that does not exist is told. */
    private static @Nullable Area area(Form form, Postcodes postcodes) {
        var written = form.value("area").replaceAll("(?i)([0-9]{4})\\s+([a-z]{2})\\b", "$1$2");
        var digits = new LinkedHashSet<String>();
        for (var one : written.split("[\\s,;/+]+"))
            if (!one.isEmpty())
                Postcode.read(one).flatMap(postcodes::exactly).ifPresentOrElse(
                        found -> digits.add(found.digits()), () -> form.reject("area", "keep.area.wrong"));
        if (digits.size() > MOST_POSTCODES) form.reject("area", "keep.area.many");
        var around = form.value("area-kilometres");
        if (!around.isEmpty() && !AROUND.contains(around)) form.reject("area-kilometres", "form.not-a-choice");
        if (digits.isEmpty()) return null;
        return new Area(List.copyOf(digits), AROUND.contains(around) ? Integer.valueOf(around) : null);
    }

    private static @Nullable Ages ages(Form form) {
        var from = number(form, "from-age", OLDEST, "keep.age.wrong");
        var to = number(form, "to-age", OLDEST, "keep.age.wrong");
        if (from == null && to == null) return null;
        var ages = new Ages(from == null ? 0 : from, to == null ? OLDEST : to);
        if (ages.from() > ages.to()) form.reject("to-age", "keep.age.wrong");
        return ages;
    }

    private static @Nullable Cost cost(Form form) {
        var kind = chosen(form, "cost", Cost.Kind.class, "keep.cost.choose", Cost.Kind.FREE);
        var words = none(form.optionalText("cost-words", 200));
        if (kind != Cost.Kind.PAID) return new Cost(kind, null, null, words);
        return new Cost(kind, cents(form), optional(form, "per", Cost.Per.class), words);
    }

    private static @Nullable Long cents(Form form) {
        var typed = form.value("euros").replace("€", "").strip();
        if (typed.isEmpty()) return null;
        if (!typed.matches("[0-9]{1,6}([.,][0-9]{1,2})?")) {
            form.reject("euros", "keep.euros.wrong");
            return null;
        }
        var parts = typed.split("[.,]");
        var cents = parts.length == 1 ? "00" : (parts[1] + "0").substring(0, 2);
        return Long.parseLong(parts[0]) * 100 + Long.parseLong(cents);
    }

    private static List<Session> sessions(Form form, @Nullable ListingContent before) {
        var days = form.anyOf("days", names(Day.class)).stream().map(Day::valueOf).toList();
        var from = time(form, "from");
        var to = time(form, "to");
        var starts = date(form, "starts");
        var ends = date(form, "ends");
        if (from != null && to != null && !from.isBefore(to)) form.reject("to", "keep.time.order");
        if (starts != null && ends != null && ends.isBefore(starts)) form.reject("ends", "keep.date.order");
        var others = before == null ? List.<Session>of() : before.when().stream().skip(1).toList();
        if (days.isEmpty() && from == null && to == null && starts == null && ends == null) return others;
        return Stream.concat(Stream.of(new Session(days, from, to, starts, ends)), others.stream()).toList();
    }

    private static @Nullable LocalTime time(Form form, String name) {
        if (form.value(name).isEmpty()) return null;
        try {
            return LocalTime.parse(form.value(name));
        } catch (DateTimeParseException _) {
            form.reject(name, "keep.time.wrong");
            return null;
        }
    }

    private static @Nullable LocalDate date(Form form, String name) {
        return form.optionalDate(name, "keep.date.wrong").orElse(null);
    }

    private static @Nullable Contact contact(Form form) {
        var phone = none(form.optionalPublicPhone("phone"));
        var email = none(form.optionalEmail("email"));
        return phone == null && email == null ? null : new Contact(phone, email);
    }

    private static @Nullable Integer number(Form form, String name, int most, String reason) {
        return form.value(name).isEmpty() ? null : form.number(name, 0, most, reason);
    }

    private static <E extends Enum<E>> E chosen(Form form, String name, Class<E> type, String reason, E otherwise) {
        var names = names(type);
        var value = form.oneOf(name, names, reason);
        return names.contains(value) ? Enum.valueOf(type, value) : otherwise;
    }

    private static <E extends Enum<E>> @Nullable E optional(Form form, String name, Class<E> type) {
        if (form.value(name).isEmpty()) return null;
        if (names(type).contains(form.value(name))) return Enum.valueOf(type, form.value(name));
        form.reject(name, "form.not-a-choice");
        return null;
    }

    static <E extends Enum<E>> List<String> names(Class<E> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
    }
}
