package nl.plein.directory.bring;

import static nl.plein.directory.bring.ReadHsds.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.plein.directory.Term;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** EDU-DEX: one programme, or a list of them. */
final class ReadProgrammes {

    private static final Set<String> ONLINE = Set.of("e-learning", "distance learning", "online", "virtual classroom", "webinar");
    private static final Set<String> ONLINE_LOCATIONS = Set.of("fully online", "blended");

    /** What such a programme calls its location is no place to go to. */
    private static final Set<String> NO_PLACE = Set.of("fully online", "agreed location");

    private ReadProgrammes() {}

    static boolean isOne(JsonNode file) {
        return (file.isArray() ? file.path(0) : file).has("programDescriptions");
    }

    /** @param words subjects by what they are called */
    static Reading read(JsonNode file, Map<String, Term> words) {
        var reading = new Reading();
        var row = 0;
        for (var programme : file.isArray() ? file.valueStream().toList() : List.of(file)) one(++row, programme, words, reading);
        return reading;
    }

    private static void one(long row, JsonNode programme, Map<String, Term> words, Reading reading) {
        var classification = programme.path("programClassification");
        var descriptions = programme.path("programDescriptions");
        var provider = text(classification, "orgUnitId");
        var draft = new Draft();
        var content = draft.content;
        content.put("kind", "COURSE");
        draft.text("name", inDutch(descriptions.path("programName")))
                .told(inDutch(descriptions.path("programSummaryText")), inDutch(descriptions.path("programDescriptionText")));
        subjects(descriptions.path("searchword"), words, draft);
        languages(programme.path("programCurriculum").path("instructionLanguage"), draft);
        new ReadRuns(programme.path("programSchedule"), draft).read();
        cost(programme.path("programSchedule"), draft);
        contact(programme.path("programContacts").path("contactData").path(0), draft);
        content.put("online", isOnline(programme));
        if (provider != null) {
            var initiative = new Draft();
            var name = text(programme, "editor");
            reading.initiative(row, provider, initiative.text("name", name == null ? provider : name));
        }
        var id = text(classification, "programId");
        reading.listing(row, id == null ? "" : id, draft, provider, places(row, programme, reading));
    }

    private static @Nullable String inDutch(JsonNode texts) {
        var dutch = text(texts, "nl");
        if (dutch != null) return dutch;
        return texts.valueStream().map(text -> text.asString("").strip()).filter(text -> !text.isEmpty()).findFirst().orElse(null);
    }

    private static void subjects(JsonNode searchwords, Map<String, Term> words, Draft draft) {
        var subjects = draft.content.putArray("subjects");
        searchwords.valueStream()
                .flatMap(JsonNode::valueStream)
                .map(word -> words.get(word.asString("").strip().toLowerCase(Locale.ROOT)))
                .filter(term -> term != null && term.kind() == Term.Kind.SUBJECT)
                .map(Term::key)
                .distinct()
                .forEach(subjects::add);
    }

    private static void languages(JsonNode languages, Draft draft) {
        var codes = draft.content.putArray("languages");
        languages.valueStream()
                .map(language -> language.path("languageCode").asString(""))
                .filter(code -> code.matches("[a-z]{2}"))
                .distinct()
                .forEach(codes::add);
    }

    private static boolean isOnline(JsonNode programme) {
        var classification = programme.path("programClassification");
        return classification.path("fullyOnline").asBoolean(false)
                || ONLINE_LOCATIONS.contains(programme.path("programBasicProfile").path("location").asString(""))
                || Stream.of(classification.path("programForm"), programme.path("programCurriculum").path("instructionMode"))
                        .flatMap(JsonNode::valueStream)
                        .anyMatch(mode -> ONLINE.contains(mode.asString("")));
    }

    /** The schema wants money as text; there are files with numbers. */
    private static void cost(JsonNode schedule, Draft draft) {
        var told = first(schedule.path("genericProgramRun")).path("cost").path(0);
        if (told.isMissingNode()) told = schedule.path("programRun").path(0).path("cost").path(0);
        if (told.isMissingNode()) return;
        var amount = told.path("amount").asString("");
        var cents = Read.cents(amount.matches("[0-9]+[.][0-9]") ? amount + "0" : amount);
        if (cents.isEmpty() || !told.path("currency").asString("EUR").equals("EUR")) {
            draft.leave("bring.left.money", amount);
            return;
        }
        var cost = draft.content.putObject("cost").put("kind", kind(cents.get(), told.path("amountIsFinal").asBoolean(true)));
        var words = inDutch(told.path("summaryText"));
        if (words != null) cost.put("words", words);
        if (cents.get() == 0) return;
        cost.put("cents", cents.get());
        if (words == null || !told.path("period").isMissingNode())
            cost.put("per", told.path("period").asString("").equals("month") ? "MONTH" : "ALL");
    }

    private static String kind(long cents, boolean isFinal) {
        if (cents > 0) return "PAID";
        return isFinal ? "FREE" : "FREE_FOR_NOW";
    }

    static JsonNode first(JsonNode oneOrSeveral) {
        return oneOrSeveral.isArray() ? oneOrSeveral.path(0) : oneOrSeveral;
    }

    private static void contact(JsonNode told, Draft draft) {
        if (told.isMissingNode()) return;
        var contact = draft.content.putObject("contact");
        draft.mail(contact, text(told, "email"));
        var phone = text(told, "telephone");
        if (phone != null) contact.put("phone", phone);
    }

    /** EDU-DEX often knows no more of a place than a town. */
    private static List<String> places(long row, JsonNode programme, Reading reading) {
        var keys = new ArrayList<String>();
        if (NO_PLACE.contains(programme.path("programBasicProfile").path("location").asString(""))) return keys;
        for (var location : programme.path("programClassification").path("programLocation")) {
            var town = text(location, "city") != null ? text(location, "city") : text(location, "description");
            if (town == null) continue;
            var key = text(location, "id") == null ? "place " + town : text(location, "id");
            keys.add(key);
            var draft = new Draft();
            var name = text(location, "description");
            draft.text("name", name == null ? town : name)
                    .text("town", town)
                    .text("street", text(location, "street"))
                    .text("number", text(location, "house_number"))
                    .postcode(text(location, "zipcode"));
            reading.place(row, key, draft);
        }
        return keys;
    }
}
