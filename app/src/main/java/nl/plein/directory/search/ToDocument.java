package nl.plein.directory.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.directory.Initiative;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingContent;
import nl.plein.directory.ListingContent.Cost;
import nl.plein.directory.ListingContent.Session;
import nl.plein.directory.Place;
import nl.plein.directory.PlaceContent;
import nl.plein.directory.Term;
import nl.plein.shared.Postcodes;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LatLonDocValuesField;
import org.apache.lucene.document.LatLonPoint;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.jspecify.annotations.Nullable;

/**
 * What the index knows of a thing. Of a listing it does not know whose it is, so that finding cannot depend on it; an
 * initiative is found by its own name, beside the listings.
 */
final class ToDocument {

    private static final int IN_NAME = 5;
    private static final int IN_TERM = 2;
    private static final int IN_SUMMARY = 2;

    /** What people call it: a course need not say that it is one to be found as one. */
    static final Map<String, String> KINDS = Analysis.lines("kinds-nl.txt")
            .collect(Collectors.toMap(line -> line.split(" ", 2)[0], line -> line.split(" ", 2)[1]));

    private final Lists lists;
    private final Map<UUID, Place> places;
    private final Compounds compounds;
    private final Postcodes postcodes;
    private final Clock clock;

    ToDocument(Lists lists, Map<UUID, Place> places, Compounds compounds, Postcodes postcodes, Clock clock) {
        this.lists = lists;
        this.places = places;
        this.compounds = compounds;
        this.postcodes = postcodes;
        this.clock = clock;
    }

    Document listing(Listing listing) {
        var content = listing.content();
        var document = document(Fields.Type.LISTING, listing.id().value());
        addWords(document, content);
        addChoices(document, content);
        content.when().forEach(session -> addWhen(document, session));
        addPlaces(document, content.places());
        addArea(document, content.area());
        addDistricts(document, content);
        document.add(new LongField(Fields.ENDS, lastDay(content), Store.NO));
        var assured = Optional.ofNullable(listing.upkeep().assuredAt()).map(at -> LocalDate.ofInstant(at, clock.getZone()));
        document.add(new LongField(Fields.ASSURED, assured.map(LocalDate::toEpochDay).orElse(0L), Store.NO));
        var checked = listing.upkeep().checkedOn(clock.getZone());
        document.add(new NumericDocValuesField(Fields.CHECKED, checked == null ? 0 : checked.toEpochDay()));
        document.add(new NumericDocValuesField(Fields.FULL, Integer.valueOf(0).equals(content.placesFree()) ? 1 : 0));
        document.add(new NumericDocValuesField(Fields.NUMBER, number(listing.id().value())));
        return document;
    }

    Document initiative(Initiative initiative) {
        var document = document(Fields.Type.INITIATIVE, initiative.id().value());
        addText(document, initiative.name(), 1);
        return document;
    }

    Document place(Place place) {
        var document = document(Fields.Type.PLACE, place.id().value());
        addText(document, place.name(), 1);
        return document;
    }

    /** Somebody may mistype a word that no listing uses and that still leads to one. */
    Document synonyms() {
        var document = document(Fields.Type.SYNONYMS, new UUID(0, 0));
        lists.synonyms().words().forEach(word -> document.add(new TextField(Fields.WORDS, word, Store.NO)));
        return document;
    }

    private static Document document(Fields.Type type, UUID id) {
        var document = new Document();
        document.add(new StringField(Fields.TYPE, type.name(), Store.NO));
        document.add(new StringField(Fields.ID, id.toString(), Store.YES));
        return document;
    }

    private void addWords(Document document, ListingContent content) {
        addText(document, content.name(), IN_NAME);
        addText(document, content.summary(), IN_SUMMARY);
        addText(document, content.about(), 1);
        addText(document, content.steps(), 1);
        addText(document, KINDS.get(content.kind().name()), 1);
        for (var term : termsOf(content)) {
            addText(document, term.nl(), IN_TERM);
            document.add(new TextField(Fields.ENGLISH, term.en(), Store.NO));
        }
    }

    private List<Term> termsOf(ListingContent content) {
        var keys = new ArrayList<>(content.subjects());
        keys.addAll(content.events());
        keys.addAll(content.forWhom());
        return lists.named(keys);
    }

    private void addText(Document document, @Nullable String text, int times) {
        if (text == null) return;
        var parts = String.join(" ", Analysis.of(Analysis.WORDS, text).stream()
                .flatMap(word -> compounds.parts(word).stream())
                .toList());
        for (var time = 0; time < times; time++) document.add(new TextField(Fields.TEXT, text, Store.NO));
        // less often than whole words, so that those count for more
        for (var time = 0; time < times; time += 3) document.add(new TextField(Fields.TEXT, parts, Store.NO));
        document.add(new TextField(Fields.WORDS, text, Store.NO));
    }

    private static void addChoices(Document document, ListingContent content) {
        add(document, Fields.KIND, content.kind());
        content.subjects().forEach(key -> add(document, Fields.SUBJECT, key));
        content.events().forEach(key -> add(document, Fields.EVENT, key));
        content.forWhom().forEach(key -> add(document, Fields.FOR_WHOM, key));
        content.languages().forEach(code -> add(document, Fields.LANGUAGE, code));
        add(document, Fields.LEVEL, content.level());
        content.devices().forEach(device -> add(document, Fields.DEVICE, device));
        add(document, Fields.LICENCE, content.licence());
        if (content.online()) add(document, Fields.ONLINE, Fields.YES);
        if (isFree(content.cost())) add(document, Fields.FREE, Fields.YES);
    }

    static boolean isFree(@Nullable Cost cost) {
        return cost != null && (cost.kind() == Cost.Kind.FREE || cost.kind() == Cost.Kind.FREE_FOR_NOW);
    }

    /** Any day of it with any part of it; a day without hours has all parts. */
    private static void addWhen(Document document, Session session) {
        for (var part : PartOfDay.of(session)) {
            add(document, Fields.WHEN, part);
            session.days().forEach(day -> add(document, Fields.WHEN, day + " " + part));
        }
        session.days().forEach(day -> add(document, Fields.WHEN, day));
    }

    /** What goes on, or has no days, never ends. */
    private static long lastDay(ListingContent content) {
        if (content.when().stream().anyMatch(session -> session.ends() == null)) return Long.MAX_VALUE;
        return content.when().stream().mapToLong(session -> session.ends().toEpochDay()).max().orElse(Long.MAX_VALUE);
    }

    private void addPlaces(Document document, List<UUID> ids) {
        for (var id : ids) {
            add(document, Fields.PLACE, id);
            var place = places.get(id);
            if (place == null) continue;
            addText(document, place.name(), 1);
            addText(document, place.content().town(), 1);
            var latitude = place.content().lat();
            var longitude = place.content().lon();
            if (latitude == null || longitude == null) continue;
            addSpot(document, latitude, longitude);
        }
    }

    /** Who comes to people's homes is near everybody who lives there. */
    private void addArea(Document document, ListingContent.@Nullable Area area) {
        if (area != null) area.in(postcodes).forEach(part -> addSpot(document, part.latitude(), part.longitude()));
    }

    private static void addSpot(Document document, double latitude, double longitude) {
        document.add(new LatLonPoint(Fields.SPOT, latitude, longitude));
        document.add(new LatLonDocValuesField(Fields.SPOT, latitude, longitude));
    }

    private void addDistricts(Document document, ListingContent content) {
        var districts = content.places().stream()
                .map(places::get)
                .filter(Objects::nonNull)
                .flatMap(place -> place.content().district().stream())
                .collect(Collectors.toSet());
        if (districts.isEmpty() && !content.online()) add(document, Fields.DISTRICT, PlaceContent.NO_DISTRICT);
        districts.forEach(district -> add(document, Fields.DISTRICT, district));
    }

    private static void add(Document document, String field, @Nullable Object value) {
        if (value != null) document.add(new StringField(field, value.toString(), Store.NO));
    }

    private static long number(UUID id) {
        return id.getMostSignificantBits() ^ id.getLeastSignificantBits();
    }
}
