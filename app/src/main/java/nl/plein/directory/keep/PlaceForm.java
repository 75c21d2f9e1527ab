package nl.plein.directory.keep;

import static nl.plein.directory.keep.InitiativeForm.none;
import static nl.plein.directory.keep.InitiativeForm.one;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import nl.plein.directory.PlaceContent;
import nl.plein.directory.PlaceContent.Access;
import nl.plein.directory.PlaceContent.Closed;
import nl.plein.shared.Form;
import nl.plein.shared.Postcode;
import nl.plein.shared.Postcodes;
import org.jspecify.annotations.Nullable;

/** The page of a place as a form: where it is, when it is open, and who is there for a talk. */
class PlaceForm {

    /** So many rows for closed days at least; there is always an empty one more than there are days. */
    private static final int CLOSED_ROWS = 3;

    private static final int MOST_CLOSED = 60;

    private PlaceForm() {}

    static Form of(PlaceContent content) {
        var fields = new LinkedHashMap<String, List<String>>();
        fields.put("name", List.of(content.name()));
        fields.put("about", one(content.about()));
        fields.put("street", one(content.street()));
        fields.put("number", one(content.number()));
        fields.put("postcode", one(content.postcode()));
        fields.put("town", one(content.town()));
        fields.put("how", one(content.how()));
        fields.put("walk-in", content.walkIn() ? List.of("yes") : List.of());
        fields.put("talk", one(content.talk()));
        fields.put("access", content.access().stream().map(Enum::name).toList());
        OpeningRows.put(fields, content.open());
        for (var at = 0; at < content.closed().size(); at++) {
            var closed = content.closed().get(at);
            fields.put("closed-" + at + "-from", List.of(closed.from().toString()));
            fields.put("closed-" + at + "-to", closed.to().equals(closed.from()) ? List.of() : List.of(closed.to().toString()));
            fields.put("closed-" + at + "-why", one(closed.why()));
        }
        return Form.of(fields);
    }

    /** As many rows as are filled in, and an empty one. */
    static int closedRows(Form form) {
        var filled = 0;
        while (filled < MOST_CLOSED && !form.value("closed-" + filled + "-from").isEmpty()) filled++;
        return Math.min(MOST_CLOSED, Math.max(CLOSED_ROWS, filled + 1));
    }

    /**
     * What is wrong stands in the form.
     *
     * @param before as it was; a spot on the map that somebody measured stays as long as the postcode does
     */
    static PlaceContent read(Form form, PlaceContent before, Postcodes postcodes) {
        var postcode = postcode(form, postcodes);
        var stays = Objects.equals(postcode, before.postcode()) && before.lat() != null;
        var area = postcode == null || stays ? null : Postcode.read(postcode).flatMap(postcodes::find).orElse(null);
        return new PlaceContent(
                form.text("name", 150, "keep.name.empty"),
                none(form.optionalText("about", 2000)),
                none(form.optionalText("street", 150)),
                none(form.optionalText("number", 60)),
                postcode,
                none(form.optionalText("town", 60)),
                stays ? before.lat() : area == null ? null : Double.valueOf(area.latitude()),
                stays ? before.lon() : area == null ? null : Double.valueOf(area.longitude()),
                OpeningRows.read(form, before.open()),
                form.has("walk-in", "yes"),
                none(form.optionalText("talk", 300)),
                form.anyOf("access", Stream.of(Access.values()).map(Enum::name).toList()).stream().map(Access::valueOf).toList(),
                none(form.optionalText("how", 300)),
                closed(form));
    }

    private static @Nullable String postcode(Form form, Postcodes postcodes) {
        if (form.value("postcode").isEmpty()) return null;
        form.postcode("postcode", postcodes);
        return Postcode.read(form.value("postcode")).map(Postcode::spaced).orElse(null);
    }

    private static List<Closed> closed(Form form) {
        var all = new ArrayList<Closed>();
        for (var at = 0; at < MOST_CLOSED; at++) closed(form, "closed-" + at).ifPresent(all::add);
        all.sort((one, other) -> one.from().compareTo(other.from()));
        return all;
    }

    private static Optional<Closed> closed(Form form, String row) {
        var from = form.optionalDate(row + "-from", "place.closed.wrong");
        var to = form.optionalDate(row + "-to", "place.closed.wrong").or(() -> from);
        var why = none(form.optionalText(row + "-why", 150));
        if (from.isEmpty()) {
            if (to.isPresent() || why != null) form.reject(row + "-from", "place.closed.wrong");
            return Optional.empty();
        }
        if (to.orElseThrow().isBefore(from.get())) form.reject(row + "-to", "place.closed.order");
        return Optional.of(new Closed(from.get(), to.get(), why));
    }
}
