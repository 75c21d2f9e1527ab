package nl.plein.directory.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.directory.ContentJson;
import nl.plein.directory.Initiative;
import nl.plein.directory.InitiativeContent;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingContent;
import nl.plein.directory.ListingId;
import nl.plein.directory.Place;
import nl.plein.directory.PlaceContent;
import nl.plein.directory.PlaceId;
import nl.plein.directory.SomeContentJson;
import nl.plein.directory.Term;
import nl.plein.directory.Upkeep;
import nl.plein.people.OrganisationId;
import nl.plein.shared.Postcodes;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The index without a database, filled by a test or with the file of the demonstration. Things are named by their keys. */
public class SomeIndex {

    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Postcodes POSTCODES = new Postcodes();
    static final OrganisationId KEEPER = new OrganisationId(new UUID(0, 1));

    private final ContentJson json = SomeContentJson.create();
    private final List<Term> terms = new ArrayList<>();
    private final List<List<String>> synonyms = new ArrayList<>();
    private final Map<UUID, Place> places = new HashMap<>();
    private final List<Initiative> initiatives = new ArrayList<>();
    private final Map<String, Listing> listings = new LinkedHashMap<>();
    private final Map<UUID, String> keys = new HashMap<>();
    private final Compounds compounds = new Compounds();
    private DirectoryIndex index;
    private Lists lists;

    static SomeIndex ofTheDemonstration() {
        try {
            var some = new SomeIndex();
            some.read(new ClassPathResource("demonstration/directory.json").getContentAsString(UTF_8));
            return some.build();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void read(String file) {
        var tree = json.tree(file);
        for (var term : tree.path("terms")) term(text(term, "key"), text(term, "kind"), text(term, "nl"), text(term, "en"));
        for (var group : tree.path("synonyms")) {
            var words = new ArrayList<String>();
            group.forEach(word -> words.add(word.asString()));
            synonyms.add(words);
        }
        tree.path("places").forEach(place -> place(text(place, "key"), place.toString()));
        tree.path("initiatives").forEach(initiative -> initiative(text(initiative, "key"), initiative.toString()));
        tree.path("listings").forEach(listing -> listing(text(listing, "key"), listing.toString()));
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    SomeIndex term(String key, String kind, String nl, String en) {
        terms.add(new Term(id(key), key, Term.Kind.valueOf(kind), nl, en));
        return this;
    }

    SomeIndex same(String... words) {
        synonyms.add(List.of(words));
        return this;
    }

    SomeIndex place(String key, String content) {
        var id = named(key);
        places.put(id, new Place(new PlaceId(id), json.read(content, PlaceContent.class), upkeep(NOW)));
        return this;
    }

    SomeIndex initiative(String key, String content) {
        initiatives.add(new Initiative(new InitiativeId(named(key)), json.read(content, InitiativeContent.class), upkeep(NOW)));
        return this;
    }

    SomeIndex listing(String key, String content) {
        return listing(key, content, NOW, "nobody");
    }

    /** @param content as in the file of the demonstration: places are keys; initiative and kind may be left out */
    public SomeIndex listing(String key, String content, Instant assured, String initiative) {
        var tree = json.tree(content);
        if (!tree.has("kind")) tree.put("kind", "SERVICE");
        var at = tree.path("places");
        var ids = tree.putArray("places");
        at.forEach(place -> ids.add(id(place.asString()).toString()));
        listings.put(key, new Listing(
                new ListingId(named(key)),
                new InitiativeId(id(initiative)),
                json.read((ObjectNode) tree, ListingContent.class),
                upkeep(assured)));
        return this;
    }

    /** Many listings that say what those of this one say, in other combinations: whole sentences, so that words are as common as they are. */
    SomeIndex grown(int many, Random random) {
        var grown = new SomeIndex();
        grown.terms.addAll(terms);
        grown.synonyms.addAll(synonyms);
        grown.places.putAll(places);
        grown.initiatives.addAll(initiatives);
        var all = List.copyOf(listings.values());
        for (var one = 0; one < many; one++) {
            var base = json.tree(json.write(all.get(random.nextInt(all.size())).content()));
            for (var field : List.of("name", "summary", "about", "steps", "places")) {
                var from = json.tree(json.write(all.get(random.nextInt(all.size())).content()));
                if (from.has(field)) base.set(field, from.get(field));
            }
            base.put("name", base.path("name").asString() + " " + one);
            var key = "grown " + one;
            grown.listings.put(key, new Listing(
                    new ListingId(grown.named(key)),
                    new InitiativeId(new UUID(0, random.nextInt(many))),
                    json.read(base, ListingContent.class),
                    upkeep(NOW)));
        }
        return grown.build();
    }

    private static Upkeep upkeep(Instant assured) {
        return new Upkeep(KEEPER, NOW, NOW, assured, null, null);
    }

    public SomeIndex build() {
        try {
            index = new DirectoryIndex();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        lists = Lists.of(terms, Map.of(), synonyms);
        listings.values().forEach(listing -> compounds.know(
                Stream.of(listing.name(), listing.content().summary(), listing.content().about())
                        .filter(text -> text != null)
                        .flatMap(text -> Analysis.of(Analysis.WORDS, text).stream())));
        var write = new ToDocument(lists, places, compounds, POSTCODES, Clock.fixed(NOW, ZoneOffset.UTC));
        places.values().forEach(place -> index.put(place.id().value(), write.place(place)));
        initiatives.forEach(initiative -> index.put(initiative.id().value(), write.initiative(initiative)));
        listings.values().forEach(listing -> index.add(write.listing(listing)));
        index.put(new UUID(0, 0), write.synonyms());
        index.show();
        return this;
    }

    Found find(Asked asked, LocalDate today, int many) {
        var find = new FindInIndex(lists, compounds, today);
        return index.read(searcher -> find.find(searcher, asked, 0, many));
    }

    Found find(Asked asked) {
        return find(asked, LocalDate.ofInstant(NOW, ZoneOffset.UTC), 10);
    }

    /** As {@link Search#best} finds them. */
    public List<Listing> best(Asked asked, int many) {
        return keys(find(asked, LocalDate.ofInstant(NOW, ZoneOffset.UTC), many)).stream().map(listings::get).toList();
    }

    List<String> keys(Asked asked) {
        return keys(find(asked));
    }

    List<String> keys(Found found) {
        return found.hits().stream().map(hit -> keys.get(hit.listing().value())).toList();
    }

    List<String> keys(String words) {
        return keys(Asked.words(words));
    }

    List<Reason> why(String words, String key) {
        var found = find(Asked.words(words));
        return new Reasons(found, lists, compounds, Locale.of("nl")).of(listings.get(key), null);
    }

    private UUID named(String key) {
        var id = id(key);
        keys.put(id, key);
        return id;
    }

    static UUID id(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(UTF_8));
    }
}
