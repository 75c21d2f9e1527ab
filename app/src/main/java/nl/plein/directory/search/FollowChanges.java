package nl.plein.directory.search;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.directory.ChangeMark;
import nl.plein.directory.ChangeMarks;
import nl.plein.directory.Initiative;
import nl.plein.directory.Initiatives;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingId;
import nl.plein.directory.Listings;
import nl.plein.directory.Place;
import nl.plein.directory.Places;
import nl.plein.directory.Synonyms;
import nl.plein.directory.Terms;
import nl.plein.directory.Upkeep;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps the index as PostgreSQL is: builds it once, and then asks what changed, on whichever node that was. Without a key of
 * any organisation it reads what everybody may read.
 */
@Component
class FollowChanges {

    private static final int AT_ONCE = 1000;

    private final DirectoryIndex index;
    private final ChangeMarks marks;
    private final Initiatives initiatives;
    private final Places allPlaces;
    private final Listings listings;
    private final Terms terms;
    private final Synonyms synonyms;
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
            Clock clock) {
        this.index = index;
        this.marks = marks;
        this.initiatives = initiatives;
        this.allPlaces = places;
        this.listings = listings;
        this.terms = terms;
        this.synonyms = synonyms;
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
        readPlaces();
        // the words of all of them first, for a word is taken apart into words that are used by others
        eachListing(this::know);
        var write = toDocument();
        places.values().forEach(place -> index.add(write.place(place)));
        for (var some = initiatives.next(null, AT_ONCE); !some.isEmpty(); some = initiatives.next(some.getLast().id(), AT_ONCE))
            some.stream().filter(initiative -> isFound(initiative.upkeep())).map(write::initiative).forEach(index::add);
        eachListing(some -> some.stream().filter(listing -> isFound(listing.upkeep())).map(write::listing).forEach(index::add));
        index.add(write.synonyms());
        index.show();
    }

    private void readPlaces() {
        for (var some = allPlaces.next(null, AT_ONCE); !some.isEmpty(); some = allPlaces.next(some.getLast().id(), AT_ONCE))
            some.forEach(this::knowPlace);
    }

    private interface Some {
        void take(List<Listing> listings);
    }

    private void eachListing(Some some) {
        @Nullable ListingId last = null;
        while (true) {
            var next = listings.next(last, AT_ONCE);
            if (next.isEmpty()) return;
            some.take(next);
            last = next.getLast().id();
        }
    }

    private void update(ChangeMark since) {
        var movedPlaces = allPlaces.changedSince(since);
        var changedInitiatives = initiatives.changedSince(since);
        var changed = new ArrayList<>(listings.changedSince(since));
        if (movedPlaces.isEmpty() && changedInitiatives.isEmpty() && changed.isEmpty()) return;
        movedPlaces.forEach(this::knowPlace);
        changed.addAll(listings.all(at(movedPlaces)));
        know(changed);
        var write = toDocument();
        movedPlaces.forEach(place -> {
            if (places.containsKey(place.id().value())) index.put(place.id().value(), write.place(place));
            else index.remove(place.id().value());
        });
        changedInitiatives.forEach(initiative -> write(write, initiative));
        changed.forEach(listing -> write(write, listing));
        index.show();
    }

    private ToDocument toDocument() {
        return new ToDocument(lists, places, compounds, clock);
    }

    private void knowPlace(Place place) {
        if (isFound(place.upkeep())) places.put(place.id().value(), place);
        else places.remove(place.id().value());
    }

    private void know(Collection<Listing> some) {
        some.forEach(listing -> {
            var content = listing.content();
            compounds.know(Stream.of(content.name(), content.summary(), content.about())
                    .filter(text -> text != null)
                    .flatMap(text -> Analysis.of(Analysis.WORDS, text).stream()));
        });
    }

    private void write(ToDocument write, Initiative initiative) {
        if (isFound(initiative.upkeep())) index.put(initiative.id().value(), write.initiative(initiative));
        else index.remove(initiative.id().value());
    }

    private void write(ToDocument write, Listing listing) {
        if (isFound(listing.upkeep())) index.put(listing.id().value(), write.listing(listing));
        else index.remove(listing.id().value());
    }

    private static boolean isFound(Upkeep upkeep) {
        return upkeep.publishedAt() != null && !upkeep.isClosed();
    }

    private Set<ListingId> at(List<Place> moved) {
        var found = new HashSet<ListingId>();
        for (var place : moved)
            found.addAll(index.read(searcher -> {
                var hits = searcher.search(new TermQuery(new Term(Fields.PLACE, place.id().value().toString())), Integer.MAX_VALUE >> 8);
                var ids = new HashSet<ListingId>();
                for (var hit : hits.scoreDocs)
                    ids.add(new ListingId(UUID.fromString(searcher.storedFields().document(hit.doc).get(Fields.ID))));
                return ids;
            }));
        return found;
    }
}
