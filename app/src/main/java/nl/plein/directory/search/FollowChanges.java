package nl.plein.directory.search;

import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.plein.directory.ChangeMark;
import nl.plein.directory.ChangeMarks;
import nl.plein.directory.Initiatives;
import nl.plein.directory.Listing;
import nl.plein.directory.Listings;
import nl.plein.directory.Place;
import nl.plein.directory.Places;
import nl.plein.directory.Some;
import nl.plein.directory.Synonyms;
import nl.plein.directory.Terms;
import nl.plein.directory.Upkeep;
import org.apache.lucene.document.Document;
import nl.plein.shared.Postcodes;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the index as PostgreSQL is: builds it once, and then asks what changed, on whichever node that was. Without a key of
 * any organisation it reads what everybody may read.
 */
@Component
class FollowChanges {

    private static final Logger log = LoggerFactory.getLogger(FollowChanges.class);
    private static final int AT_ONCE = 1000;

    private final DirectoryIndex index;
    private final ChangeMarks marks;
    private final Initiatives initiatives;
    private final Places allPlaces;
    private final Listings listings;
    private final Terms terms;
    private final Synonyms synonyms;
    private final Postcodes postcodes;
    private final Clock clock;

    private final Compounds compounds = new Compounds();
    private final Map<UUID, Place> places = new HashMap<>();
    private volatile Lists lists = Lists.NONE;
    private @Nullable ChangeMark mark;

    FollowChanges(
            DirectoryIndex index,
            ChangeMarks marks,
            Initiatives initiatives,
            Places places,
            Listings listings,
            Terms terms,
            Synonyms synonyms,
            Postcodes postcodes,
            Clock clock) {
        this.index = index;
        this.marks = marks;
        this.initiatives = initiatives;
        this.allPlaces = places;
        this.listings = listings;
        this.terms = terms;
        this.synonyms = synonyms;
        this.postcodes = postcodes;
        this.clock = clock;
    }

    Lists lists() {
        return lists;
    }

    Compounds compounds() {
        return compounds;
    }

    /** The mark is taken before anything is read: what changes meanwhile comes again. */
    synchronized void follow() {
        var next = marks.now();
        if (mark == null || terms.changedSince(mark) || synonyms.changedSince(mark)) build();
        else update(mark);
        mark = next;
    }

    synchronized void startAgain() {
        mark = null;
        follow();
    }

    private void build() {
        lists = Lists.of(terms.all(), terms.merged(), synonyms.all());
        places.clear();
        index.clear();
        each(allPlaces::some, this::knowPlace);
        // the words of all of them first, for a word is taken apart into words that are used by others
        each(listings::some, this::know);
        var write = toDocument();
        places.values().forEach(place -> undisturbed(place.id().value(), () -> index.add(write.place(place))));
        each(initiatives::some, initiative -> {
            if (isFound(initiative.upkeep()))
                undisturbed(initiative.id().value(), () -> index.add(write.initiative(initiative)));
        });
        each(listings::some, listing -> {
            if (isFound(listing.upkeep())) undisturbed(listing.id().value(), () -> index.add(write.listing(listing)));
        });
        index.add(write.synonyms());
        index.show();
    }

    private interface Next<T> {
        Some<T> after(@Nullable UUID last, int many);
    }

    private <T> void each(Next<T> next, Consumer<T> take) {
        for (var some = next.after(null, AT_ONCE); some.last() != null; some = next.after(some.last(), AT_ONCE)) {
            some.unreadable().forEach(this::leaveOut);
            some.things().forEach(take);
        }
    }

    private void update(ChangeMark since) {
        var movedPlaces = allPlaces.changedSince(since);
        var changedInitiatives = initiatives.changedSince(since);
        var changed = listings.changedSince(since);
        if (movedPlaces.last() == null && changedInitiatives.last() == null && changed.last() == null) return;
        movedPlaces.things().forEach(this::knowPlace);
        movedPlaces.unreadable().forEach(places::remove);
        var there = listings.some(at(movedPlaces.things()));
        changed.things().forEach(this::know);
        there.things().forEach(this::know);
        var write = toDocument();
        movedPlaces.things().forEach(place -> put(place.id().value(), place.upkeep(), () -> write.place(place)));
        changedInitiatives.things().forEach(one -> put(one.id().value(), one.upkeep(), () -> write.initiative(one)));
        changed.things().forEach(one -> put(one.id().value(), one.upkeep(), () -> write.listing(one)));
        there.things().forEach(one -> put(one.id().value(), one.upkeep(), () -> write.listing(one)));
        Stream.of(movedPlaces, changedInitiatives, changed, there)
                .flatMap(some -> some.unreadable().stream())
                .forEach(this::leaveOut);
        index.show();
    }

    private void put(UUID id, Upkeep upkeep, Supplier<Document> document) {
        if (isFound(upkeep)) undisturbed(id, () -> index.put(id, document.get()));
        else index.remove(id);
    }

    /** One that cannot be found keeps none of the others from being found. */
    private void undisturbed(UUID id, Runnable write) {
        try {
            write.run();
        } catch (RuntimeException _) {
            leaveOut(id);
        }
    }

    private void leaveOut(UUID id) {
        index.remove(id);
        log.error("Search leaves out {}: what is kept of it cannot be read. The others are found", id);
    }

    private ToDocument toDocument() {
        return new ToDocument(lists, places, compounds, postcodes, clock);
    }

    private void knowPlace(Place place) {
        if (isFound(place.upkeep())) places.put(place.id().value(), place);
        else places.remove(place.id().value());
    }

    private void know(Listing listing) {
        var content = listing.content();
        compounds.know(Stream.of(content.name(), content.summary(), content.about())
                .filter(text -> text != null)
                .flatMap(text -> Analysis.of(Analysis.WORDS, text).stream()));
    }

    private static boolean isFound(Upkeep upkeep) {
        return upkeep.publishedAt() != null && !upkeep.isClosed();
    }

    private Set<UUID> at(List<Place> moved) {
        var found = new HashSet<UUID>();
        for (var place : moved)
            found.addAll(index.read(searcher -> {
                var hits = searcher.search(new TermQuery(new Term(Fields.PLACE, place.id().value().toString())), Integer.MAX_VALUE >> 8);
                var ids = new HashSet<UUID>();
                for (var hit : hits.scoreDocs)
                    ids.add(UUID.fromString(searcher.storedFields().document(hit.doc).get(Fields.ID)));
                return ids;
            }));
        return found;
    }
}
