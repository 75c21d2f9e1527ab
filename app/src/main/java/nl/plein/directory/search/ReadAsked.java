package nl.plein.directory.search;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import nl.plein.directory.Day;
import nl.plein.directory.ListingContent.Device;
import nl.plein.directory.ListingContent.Kind;
import nl.plein.directory.ListingContent.Level;
import nl.plein.directory.ListingContent.Licence;
import nl.plein.shared.Form;
import nl.plein.shared.Postcode;
import nl.plein.shared.Postcodes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From the address of a search to what is asked. A choice that is not there does not matter; a wrong postcode is told. */
@Component
class ReadAsked {

    static final List<Integer> KILOMETRES = List.of(2, 5, 10, 25);

    private final Postcodes postcodes;

    ReadAsked(Postcodes postcodes) {
        this.postcodes = postcodes;
    }

    Asked read(Form form) {
        var from = from(form);
        return new Asked(
                form.optionalText("q", 300),
                one(form, "kind", Kind.values()),
                key(form, "subject"),
                key(form, "event"),
                key(form, "for"),
                from,
                from == null ? null : within(form),
                form.has("online", "yes"),
                one(form, "day", Day.values()),
                one(form, "part", PartOfDay.values()),
                form.has("free", "yes"),
                key(form, "language"),
                one(form, "level", Level.values()),
                one(form, "device", Device.values()),
                one(form, "licence", Licence.values()),
                key(form, "district"));
    }

    private Asked.@Nullable Spot from(Form form) {
        var typed = form.value("postcode");
        if (typed.isEmpty()) return null;
        var area = Postcode.read(typed).flatMap(postcodes::find);
        if (area.isEmpty()) form.reject("postcode", "form.no-postcode");
        return area.map(found -> new Asked.Spot(found.latitude(), found.longitude())).orElse(null);
    }

    private static @Nullable Integer within(Form form) {
        return KILOMETRES.stream().filter(km -> form.has("within", km.toString())).findFirst().orElse(null);
    }

    private static @Nullable String key(Form form, String name) {
        return Optional.of(form.value(name)).filter(value -> value.matches("[a-z0-9-]{1,60}")).orElse(null);
    }

    private static <E extends Enum<E>> @Nullable E one(Form form, String name, E[] values) {
        return Stream.of(values).filter(value -> value.name().equals(form.value(name))).findFirst().orElse(null);
    }
}
