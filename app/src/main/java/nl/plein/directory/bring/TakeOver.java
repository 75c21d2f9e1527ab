package nl.plein.directory.bring;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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
import nl.plein.directory.Upkeep;
import nl.plein.directory.WhatSourcesSay;
import nl.plein.directory.bring.Resolve.News;
import nl.plein.directory.bring.Resolve.Resolved;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over one portion: what the source says now takes the place of what it said before, and never of what a person
 * corrected. That a source still says it also assures it. What another partner keeps by now stays theirs: there it is only
 * noted what the source says. May be repeated.
 */
@Component
class TakeOver {

    private final Resolve resolve;
    private final WhatSourcesSay said;
    private final Initiatives initiatives;
    private final Places places;
    private final Listings listings;
    private final ContentJson json;
    private final Clock clock;

    TakeOver(
            Resolve resolve,
            WhatSourcesSay said,
            Initiatives initiatives,
            Places places,
            Listings listings,
            ContentJson json,
            Clock clock) {
        this.resolve = resolve;
        this.said = said;
        this.initiatives = initiatives;
        this.places = places;
        this.listings = listings;
        this.json = json;
        this.clock = clock;
    }

    @Transactional
    public void takeOver(Source source, List<Incoming> portion, @Nullable PersonId by) {
        var resolved = resolve.resolve(source.id(), portion);
        if (resolved.isEmpty()) return;
        var kind = portion.getFirst().kind();
        var upkeep = upkeep(kind, resolved.stream().map(Resolved::thing).toList());
        said.say(resolved.stream()
                .filter(one -> one.news() != News.SAME || !upkeep.containsKey(one.thing()))
                .map(one -> new Said(one.thing(), kind, source.id(), one.incoming().key(), one.content(), clock.instant(), by))
                .toList());
        var ours = resolved.stream()
                .filter(one -> isOf(source, upkeep.get(one.thing())))
                .toList();
        ours.forEach(one -> upkeep.put(one.thing(), now(source, upkeep.get(one.thing()), one)));
        keep(kind, ours, upkeep);
    }

    private Map<UUID, Upkeep> upkeep(Said.Kind kind, List<UUID> ids) {
        var upkeep = new HashMap<UUID, Upkeep>();
        switch (kind) {
            case INITIATIVE -> initiatives.all(ids.stream().map(InitiativeId::new).toList())
                    .forEach(thing -> upkeep.put(thing.id().value(), thing.upkeep()));
            case PLACE -> places.all(ids.stream().map(PlaceId::new).toList())
                    .forEach(thing -> upkeep.put(thing.id().value(), thing.upkeep()));
            case LISTING -> listings.all(ids.stream().map(ListingId::new).toList())
                    .forEach(thing -> upkeep.put(thing.id().value(), thing.upkeep()));
        }
        return upkeep;
    }

    private static boolean isOf(Source source, @Nullable Upkeep was) {
        return was == null || was.organisation().equals(source.organisation());
    }

    /** What somebody closed stays closed, whatever a source says. */
    private Upkeep now(Source source, @Nullable Upkeep was, Resolved one) {
        var now = clock.instant();
        var by = new Upkeep.BySource(source.id(), notInTheFuture(one.incoming().checkedOn()));
        // what nobody knew before, no person assured
        var before = was == null ? new Upkeep(source.organisation(), now, now, null, null, null) : was;
        return before.said(now, one.news() != News.SAME, by, clock.getZone());
    }

    private @Nullable LocalDate notInTheFuture(@Nullable LocalDate checked) {
        return checked == null || checked.isAfter(LocalDate.now(clock)) ? null : checked;
    }

    private void keep(Said.Kind kind, List<Resolved> all, Map<UUID, Upkeep> upkeep) {
        var together = said.together(all.stream().map(Resolved::thing).toList());
        switch (kind) {
            case INITIATIVE -> initiatives.keep(all.stream()
                    .map(one -> new Initiative(
                            new InitiativeId(one.thing()),
                            json.read(together.get(one.thing()), InitiativeContent.class),
                            upkeep.get(one.thing())))
                    .toList());
            case PLACE -> places.keep(all.stream()
                    .map(one -> new Place(
                            new PlaceId(one.thing()), json.read(together.get(one.thing()), PlaceContent.class), upkeep.get(one.thing())))
                    .toList());
            case LISTING -> listings.keep(all.stream()
                    .map(one -> new Listing(
                            new ListingId(one.thing()),
                            new InitiativeId(one.initiative()),
                            json.read(together.get(one.thing()), ListingContent.class),
                            upkeep.get(one.thing())))
                    .toList());
        }
    }
}
