package nl.plein.directory.shipped;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Function;
import nl.plein.directory.ContentJson;
import nl.plein.directory.Initiative;
import nl.plein.directory.InitiativeContent;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.Initiatives;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingContent;
import nl.plein.directory.ListingId;
import nl.plein.directory.Listings;
import nl.plein.directory.Place;
import nl.plein.directory.PlaceContent;
import nl.plein.directory.PlaceId;
import nl.plein.directory.Places;
import nl.plein.directory.Said;
import nl.plein.directory.Source;
import nl.plein.directory.SourceId;
import nl.plein.directory.Sources;
import nl.plein.directory.Synonyms;
import nl.plein.directory.Term;
import nl.plein.directory.Terms;
import nl.plein.directory.Upkeep;
import nl.plein.directory.WhatSourcesSay;
import nl.plein.people.OrganisationId;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads resources/demonstration/directory.json: terms and synonyms for whoever has none yet, and invented initiatives,
 * places and listings for a demonstration. In the file things name each other by keys; here they get ids that follow from
 * those keys, so that an address in a demonstration is the same on every machine.
 */
@Component
public class ShippedDirectory {

    private final Terms terms;
    private final Synonyms synonyms;
    private final Sources sources;
    private final WhatSourcesSay said;
    private final Initiatives initiatives;
    private final Places places;
    private final Listings listings;
    private final ContentJson json;
    private final Clock clock;

    ShippedDirectory(
            Terms terms,
            Synonyms synonyms,
            Sources sources,
            WhatSourcesSay said,
            Initiatives initiatives,
            Places places,
            Listings listings,
            ContentJson json,
            Clock clock) {
        this.terms = terms;
        this.synonyms = synonyms;
        this.sources = sources;
        this.said = said;
        this.initiatives = initiatives;
        this.places = places;
        this.listings = listings;
        this.json = json;
        this.clock = clock;
    }

    public static UUID id(Said.Kind kind, String key) {
        return UUID.nameUUIDFromBytes(("directory " + kind + " " + key).getBytes(UTF_8));
    }

    /** The lists that an alliance begins with. May be repeated: one that has terms keeps its own. */
    @Transactional
    public void bringTerms() {
        if (!terms.all().isEmpty()) return;
        var file = read();
        for (var term : file.path("terms"))
            terms.keep(new Term(
                    UUID.nameUUIDFromBytes(("directory TERM " + text(term, "key")).getBytes(UTF_8)),
                    text(term, "key"),
                    Term.Kind.valueOf(text(term, "kind")),
                    text(term, "nl"),
                    text(term, "en")));
        for (var group : file.path("synonyms")) {
            var words = new ArrayList<String>();
            group.forEach(word -> words.add(word.asString()));
            synonyms.keep(UUID.nameUUIDFromBytes(("directory SYNONYM " + words.getFirst()).getBytes(UTF_8)), words);
        }
    }

    /**
     * The offers of a made-up town. Called on duty; may be repeated: where anything is offered it does nothing.
     *
     * @param keeper who keeps what a partner of this name offers; the name is empty for an initiative that is no partner
     */
    @Transactional
    public void bringOffers(Function<String, OrganisationId> keeper) {
        if (!initiatives.next(null, 1).isEmpty()) return;
        new Bringing(keeper, read()).bring();
    }

    private JsonNode read() {
        try (var file = new ClassPathResource("demonstration/directory.json").getInputStream()) {
            return json.tree(new String(file.readAllBytes(), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private class Bringing {

        private final Function<String, OrganisationId> keeper;
        private final JsonNode file;
        private final OrganisationId forAll;
        private final SourceId source = SourceId.create();

        Bringing(Function<String, OrganisationId> keeper, JsonNode file) {
            this.keeper = keeper;
            this.file = file;
            this.forAll = keeper.apply("");
        }

        void bring() {
            sources.add(new Source(
                    source, forAll, Source.Kind.DEMONSTRATION, "Voorbeeld", null, clock.instant()));
            file.path("initiatives").forEach(node -> initiative((ObjectNode) node));
            file.path("places").forEach(node -> place((ObjectNode) node));
            file.path("listings").forEach(node -> listing((ObjectNode) node));
        }

        private void initiative(ObjectNode node) {
            var id = id(Said.Kind.INITIATIVE, text(node, "key"));
            var content = json.read(node, InitiativeContent.class);
            initiatives.keep(new Initiative(new InitiativeId(id), content, upkeep(text(node, "partner"))));
            say(Said.Kind.INITIATIVE, id, node, content);
        }

        private void place(ObjectNode node) {
            var id = id(Said.Kind.PLACE, text(node, "key"));
            var content = json.read(node, PlaceContent.class);
            places.keep(new Place(new PlaceId(id), content, upkeep(text(node, "partner"))));
            say(Said.Kind.PLACE, id, node, content);
        }

        private void listing(ObjectNode node) {
            var id = id(Said.Kind.LISTING, text(node, "key"));
            var initiative = new InitiativeId(id(Said.Kind.INITIATIVE, text(node, "initiative")));
            var keys = node.path("places");
            var ids = node.putArray("places");
            keys.forEach(key -> ids.add(id(Said.Kind.PLACE, key.asString()).toString()));
            var content = json.read(node, ListingContent.class);
            var upkeep = initiatives.find(initiative).orElseThrow().upkeep();
            listings.keep(new Listing(new ListingId(id), initiative, content, upkeep));
            say(Said.Kind.LISTING, id, node, content);
        }

        private Upkeep upkeep(String partner) {
            return Upkeep.begun(keeper.apply(partner), clock.instant(), null);
        }

        private void say(Said.Kind kind, UUID id, JsonNode node, Object content) {
            said.say(new Said(
                    id, kind, source, text(node, "key"), json.tree(content), clock.instant(), null));
        }
    }
}
