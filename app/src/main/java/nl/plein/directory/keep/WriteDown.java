package nl.plein.directory.keep;

import java.time.Clock;
import java.util.UUID;
import nl.plein.directory.ContentJson;
import nl.plein.directory.Initiative;
import nl.plein.directory.InitiativeContent;
import nl.plein.directory.Initiatives;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingContent;
import nl.plein.directory.Listings;
import nl.plein.directory.Said;
import nl.plein.directory.Source;
import nl.plein.directory.SourceId;
import nl.plein.directory.Sources;
import nl.plein.directory.Upkeep;
import nl.plein.directory.WhatSourcesSay;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes what a person says of a thing: beside what other sources say, and on top of it. Only what is different is kept as a
 * correction, so that an import that comes later still brings the rest up to date. Whoever writes assures it.
 */
@Component
class WriteDown {

    private static final String BY_HAND = "PERSON";

    private final Initiatives initiatives;
    private final Listings listings;
    private final Sources sources;
    private final WhatSourcesSay said;
    private final ContentJson json;
    private final Clock clock;

    WriteDown(
            Initiatives initiatives,
            Listings listings,
            Sources sources,
            WhatSourcesSay said,
            ContentJson json,
            Clock clock) {
        this.initiatives = initiatives;
        this.listings = listings;
        this.sources = sources;
        this.said = said;
        this.json = json;
        this.clock = clock;
    }

    /** @param initiative as it was, or with nothing but its id and its upkeep when it is new */
    @Transactional
    void write(Initiative initiative, InitiativeContent content, @Nullable PersonId by) {
        var upkeep = renewed(initiative.upkeep(), by);
        var id = initiative.id().value();
        var together = correct(id, Said.Kind.INITIATIVE, json.tree(content), upkeep.organisation(), by);
        initiatives.keep(new Initiative(initiative.id(), json.read(together, InitiativeContent.class), upkeep));
    }

    @Transactional
    void write(Listing listing, ListingContent content, @Nullable PersonId by) {
        var upkeep = renewed(listing.upkeep(), by);
        var id = listing.id().value();
        var together = correct(id, Said.Kind.LISTING, json.tree(content), upkeep.organisation(), by);
        listings.keep(new Listing(listing.id(), listing.initiative(), json.read(together, ListingContent.class), upkeep));
    }

    Upkeep renewed(Upkeep upkeep, @Nullable PersonId by) {
        var now = clock.instant();
        var published = upkeep.publishedAt() == null ? now : upkeep.publishedAt();
        return new Upkeep(upkeep.organisation(), published, now, now, by, upkeep.closing());
    }

    ObjectNode correct(UUID thing, Said.Kind kind, ObjectNode wanted, OrganisationId organisation, @Nullable PersonId by) {
        var others = said.about(thing).stream()
                .filter(one -> sources.find(one.source()).filter(source -> source.kind() != Source.Kind.PERSON).isPresent())
                .findFirst()
                .map(Said::content)
                .orElseGet(() -> json.tree("{}"));
        var different = json.tree("{}");
        wanted.properties().stream()
                .filter(field -> !isSame(field.getValue(), others.get(field.getKey())))
                .forEach(field -> different.set(field.getKey(), field.getValue()));
        said.say(new Said(thing, kind, byHand(organisation), thing.toString(), different, clock.instant(), by));
        return said.together(thing).orElse(wanted);
    }

    /** What nobody fills in corrects nothing: a source may still tell it later. */
    private static boolean isSame(JsonNode wanted, @Nullable JsonNode said) {
        if (said != null && !said.isNull()) return wanted.equals(said);
        return wanted.isNull() || wanted.isArray() && wanted.isEmpty() || wanted.isBoolean() && !wanted.booleanValue();
    }

    private SourceId byHand(OrganisationId organisation) {
        sources.add(new Source(
                new SourceId(UUID.randomUUID()), organisation, Source.Kind.PERSON, BY_HAND, null, clock.instant()));
        return sources.find(organisation, Source.Kind.PERSON, BY_HAND).orElseThrow().id();
    }

    /** Nothing changed, and it is true today. */
    @Transactional
    void assure(Initiative initiative, @Nullable PersonId by) {
        initiatives.keep(new Initiative(initiative.id(), initiative.content(), initiative.upkeep().assured(clock.instant(), by)));
    }

    @Transactional
    void assure(Listing listing, @Nullable PersonId by) {
        listings.keep(new Listing(
                listing.id(), listing.initiative(), listing.content(), listing.upkeep().assured(clock.instant(), by)));
    }
}
