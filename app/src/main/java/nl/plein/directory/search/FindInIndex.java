package nl.plein.directory.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.ListingId;
import nl.plein.directory.PlaceId;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;

/** Finds listings by all that is asked; and initiatives and places by their names, which stand beside them. */
record FindInIndex(Lists lists, Compounds compounds, LocalDate today) {

    private static final int MOST_NAMED = 3;

    Found find(IndexSearcher searcher, Asked asked, int from, int many) throws IOException {
        var words = new ReadWords(searcher.getIndexReader(), lists, compounds).read(asked.words());
        var query = new ToQuery(lists, today);
        var ranking = new RankHits(asked.from(), today, from + many);
        searcher.search(query.listings(asked, words), only(ranking));
        var hits = new ArrayList<Found.Hit>();
        for (var ranked : ranking.ranked().stream().skip(from).toList())
            hits.add(new Found.Hit(
                    new ListingId(id(searcher, ranked.document())),
                    Double.isNaN(ranked.kilometres()) ? null : ranked.kilometres()));
        return new Found(
                asked,
                hits,
                ranking.found(),
                words,
                named(searcher, query, Fields.Type.INITIATIVE, words).stream().map(InitiativeId::new).toList(),
                named(searcher, query, Fields.Type.PLACE, words).stream().map(PlaceId::new).toList());
    }

    private static List<UUID> named(IndexSearcher searcher, ToQuery query, Fields.Type type, List<TypedWord> words)
            throws IOException {
        var found = new ArrayList<UUID>();
        if (words.isEmpty()) return found;
        for (var hit : searcher.search(query.named(type, words), MOST_NAMED).scoreDocs) found.add(id(searcher, hit.doc));
        return found;
    }

    private static UUID id(IndexSearcher searcher, int document) throws IOException {
        return UUID.fromString(searcher.storedFields().document(document, Set.of(Fields.ID)).get(Fields.ID));
    }

    /** In one thread: many people search at the same time. */
    private static CollectorManager<RankHits, RankHits> only(RankHits ranking) {
        return new CollectorManager<>() {
            @Override
            public RankHits newCollector() {
                return ranking;
            }

            @Override
            public RankHits reduce(Collection<RankHits> collectors) {
                return ranking;
            }
        };
    }
}
