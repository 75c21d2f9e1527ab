package nl.plein.directory.bring;

import static nl.plein.directory.bring.ReadHsds.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** EDU-DEX: one programme, or a list of them. */
final class ReadProgrammes {

    private static final Set<String> OVER = Set.of("finished", "cancelled", "application closed");

    private ReadProgrammes() {}

    static boolean isOne(JsonNode file) {
        return (file.isArray() ? file.path(0) : file).has("programDescriptions");
    }

    static Reading read(JsonNode file) {
        var reading = new Reading();
        var row = 0;
        for (var programme : file.isArray() ? file.valueStream().toList() : List.of(file)) one(++row, programme, reading);
        return reading;
    }

    private static void one(long row, JsonNode programme, Reading reading) {
        var classification = programme.path("programClassification");
        var descriptions = programme.path("programDescriptions");
        var provider = text(classification, "orgUnitId");
        var draft = new Draft();
        var content = draft.content;
        content.put("kind", "COURSE");
        draft.text("name", inDutch(descriptions.path("programName")))
                .told(inDutch(descriptions.path("programSummaryText")), inDutch(descriptions.path("programDescriptionText")));
        runs(programme, draft);
        cost(programme, draft);
        content.put("online", programme.path("programCurriculum").path("instructionMode").valueStream()
                .anyMatch(mode -> mode.asString("").matches("e-learning|distance learning|online")));
        if (provider != null) {
            var initiative = new Draft();
            var name = text(programme, "editor");
            reading.initiative(row, provider, initiative.text("name", name == null ? provider : name).content);
        }
        var id = text(classification, "programId");
        reading.listing(row, id == null ? "" : id, content, provider, places(row, classification, reading), draft.left);
    }

    private static @Nullable String inDutch(JsonNode texts) {
        var dutch = text(texts, "nl");
        if (dutch != null) return dutch;
        return texts.valueStream().map(text -> text.asString("").strip()).filter(text -> !text.isEmpty()).findFirst().orElse(null);
    }

    private static void runs(JsonNode programme, Draft draft) {
        var when = draft.content.putArray("when");
        for (var run : programme.path("programSchedule").path("programRun")) {
            if (OVER.contains(run.path("status").asString(""))) continue;
            var session = when.addObject();
            session.putArray("days");
            date(run.path("startDate"), draft).ifPresent(date -> session.put("starts", date));
            date(run.path("endDate"), draft).ifPresent(date -> session.put("ends", date));
        }
    }

    private static Optional<String> date(JsonNode when, Draft draft) {
        var written = when.isString() ? when.asString() : text(when, "date");
        if (written == null) return Optional.empty();
        var read = Read.date(written).map(Object::toString);
        if (read.isEmpty()) draft.leave("bring.left.date", written);
        return read;
    }

    private static void cost(JsonNode programme, Draft draft) {
        var amount = programme.path("programSchedule").path("genericProgramRun").path(0).path("cost").path(0).path("amount");
        if (!amount.isNumber()) amount = programme.path("programSchedule").path("programRun").path(0).path("cost").path(0).path("amount");
        if (!amount.isNumber()) return;
        var cents = Math.round(amount.doubleValue() * 100);
        var cost = draft.content.putObject("cost").put("kind", cents == 0 ? "FREE" : "PAID");
        if (cents > 0) cost.put("cents", cents).put("per", "ALL");
    }

    /** EDU-DEX often knows no more of a place than a town. */
    private static List<String> places(long row, JsonNode classification, Reading reading) {
        var keys = new ArrayList<String>();
        for (var location : classification.path("programLocation")) {
            var town = text(location, "city") != null ? text(location, "city") : text(location, "description");
            if (town == null) continue;
            var key = "place " + town;
            keys.add(key);
            var draft = new Draft();
            draft.text("name", town).text("town", town).text("street", text(location, "street")).postcode(text(location, "zipcode"));
            reading.place(row, key, draft.content);
        }
        return keys;
    }
}
