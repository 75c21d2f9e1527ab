package nl.plein.directory.edudex;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import nl.plein.directory.Freshness;
import nl.plein.directory.Initiative;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingContent;
import nl.plein.directory.ListingContent.Cost;
import nl.plein.directory.ListingContent.Level;
import nl.plein.directory.Place;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A course as an EDU-DEX programme. The standard wants some things that nobody told us: a duration of no hours means that we
 * do not know it. What we say of places goes beside what it asks for, which it allows.
 */
@Component
class WriteProgramme {

    static final String GENERATOR = "Plein";

    private final MessageSource messages;
    private final String site;
    private final Clock clock;

    WriteProgramme(MessageSource messages, @Value("${plein.address}") String site, Clock clock) {
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    /** @param subjects by their names */
    ObjectNode write(Initiative initiative, Listing course, List<Place> places, List<String> subjects) {
        var content = course.content();
        var programme = JsonNodeFactory.instance.objectNode()
                .put("editor", initiative.name())
                .put("format", "application/vnd.edudex.program+json")
                .put("generator", GENERATOR)
                .put("lastEdited", course.upkeep().changedAt().toString());
        if (course.upkeep().assuredAt() != null) {
            var assured = LocalDate.ofInstant(course.upkeep().assuredAt(), clock.getZone());
            programme.put("expires", Freshness.foundUntil(assured).toString());
        }
        profile(programme.putObject("programBasicProfile"), content, places);
        admission(programme.putObject("programAdmission"), content);
        classification(programme.putObject("programClassification"), initiative, course, places);
        var contact = content.contact();
        var contacts = programme.putObject("programContacts");
        if (contact != null) Reachable.add(contacts.putArray("contactData"), initiative.name(), contact.email(), contact.phone());
        curriculum(programme.putObject("programCurriculum"), content, places);
        descriptions(programme.putObject("programDescriptions"), course, subjects);
        var schedule = programme.putObject("programSchedule");
        new WriteSchedule(schedule, clock).write(content.when());
        if (content.cost() != null) cost(schedule, content.cost());
        return programme;
    }

    private static void profile(ObjectNode profile, ListingContent content, List<Place> places) {
        profile.put("product", content.alone() && !content.together() ? "self study" : "guided study")
                .put("offer", "open to all")
                .put("location", location(content, places))
                .put("schedule", begins(content) ? "fixed dates" : "agreed dates");
    }

    private static String location(ListingContent content, List<Place> places) {
        if (places.isEmpty()) return content.online() ? "fully online" : "agreed location";
        return content.online() ? "blended" : "fixed location";
    }

    private static void admission(ObjectNode admission, ListingContent content) {
        admission.put("applicationOpen", !Integer.valueOf(0).equals(content.placesFree()))
                .put("applicationType", "individual")
                .put("paymentDue", "up-front")
                .put("startDateDetermination", begins(content) ? "fixed starting date" : "agreed starting date");
    }

    private static boolean begins(ListingContent content) {
        return content.when().stream().anyMatch(session -> session.starts() != null);
    }

    private void classification(ObjectNode classification, Initiative initiative, Listing course, List<Place> places) {
        var content = course.content();
        classification.put("orgUnitId", initiative.id().value().toString())
                .put("programId", course.id().value().toString())
                .put("programUUID", course.id().value().toString())
                .put("degree", "none")
                .put("programLevel", content.level() == Level.MBO ? "mbo" : "none")
                .put("programType", "regular")
                .put("fullyOnline", content.online() && places.isEmpty());
        duration(classification.putObject("programDuration"), content);
        var form = classification.putArray("programForm");
        if (!places.isEmpty() || !content.online()) form.add("part-time");
        if (content.online()) form.add("distance learning");
        var locations = classification.putArray("programLocation");
        places.forEach(place -> at(locations.addObject(), place));
        if (places.isEmpty())
            locations.addObject().put("description", text(content.online() ? "edudex.online" : "edudex.agreed-place"));
    }

    private static void duration(ObjectNode duration, ListingContent content) {
        content.when().stream()
                .filter(session -> session.starts() != null && session.ends() != null)
                .mapToLong(session -> ChronoUnit.WEEKS.between(session.starts(), session.ends()) + 1)
                .max()
                .ifPresentOrElse(weeks -> duration.put("weeks", weeks), () -> duration.put("hours", 0));
    }

    private static void at(ObjectNode location, Place place) {
        var content = place.content();
        location.put("id", place.id().value().toString()).put("description", content.name());
        if (content.street() != null) location.put("street", content.street());
        if (content.number() != null) location.put("house_number", content.number());
        if (content.postcode() != null) location.put("zipcode", content.postcode());
        if (content.town() != null) location.put("city", content.town());
    }

    private static void curriculum(ObjectNode curriculum, ListingContent content, List<Place> places) {
        var languages = content.languages().stream().filter(code -> code.matches("[a-z]{2}")).toList();
        var list = curriculum.putArray("instructionLanguage");
        // in each of them somebody can do all of it
        languages.forEach(code -> list.addObject().put("languageCode", code).put("percentage", 100));
        var modes = curriculum.putArray("instructionMode");
        if (!places.isEmpty()) modes.add("classroom teaching");
        if (content.online()) modes.add("virtual classroom");
        if (content.alone()) modes.add("self study");
    }

    private void descriptions(ObjectNode descriptions, Listing course, List<String> subjects) {
        var content = course.content();
        descriptions.set("programName", Dutch.text(content.name(), Dutch.NAME));
        descriptions.set("programSummaryText", Dutch.text(content.summary(), Dutch.NAME));
        descriptions.set("programDescriptionText", Dutch.text(content.about(), Dutch.DESCRIPTION));
        descriptions.putObject("webLink").put("nl", site + "/listing/" + course.id().value());
        if (subjects.isEmpty()) return;
        var words = descriptions.putObject("searchword").putArray("nl");
        subjects.forEach(words::add);
    }

    /** Without an amount there is no cost in this standard; what hangs on an income is not final. */
    private void cost(ObjectNode schedule, Cost cost) {
        var free = cost.kind() == Cost.Kind.FREE || cost.kind() == Cost.Kind.FREE_FOR_NOW;
        if (!free && cost.cents() == null) return;
        var run = schedule.withObject("genericProgramRun");
        var cents = free ? 0 : cost.cents();
        var written = run.putArray("cost").addObject()
                .put("id", "cost")
                .put("amount", String.format(Locale.ROOT, "%d.%02d", cents / 100, cents % 100))
                .put("amountIsFinal", cost.kind() == Cost.Kind.FREE || cost.kind() == Cost.Kind.PAID)
                .put("costType", "tuition fee")
                .put("currency", "EUR")
                .put("isRequiredCost", true);
        if (cost.per() == Cost.Per.ALL) written.put("period", "program");
        if (cost.per() == Cost.Per.MONTH) written.put("period", "month");
        var words = cost.words();
        if (words == null && (cost.per() == Cost.Per.LESSON || cost.per() == Cost.Per.TIME)) words = text("directory.per." + cost.per());
        if (words != null) written.set("summaryText", Dutch.text(words, Dutch.NAME));
    }

    private String text(String key) {
        return messages.getMessage(key, null, Locale.of("nl"));
    }
}
