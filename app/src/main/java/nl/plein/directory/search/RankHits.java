package nl.plein.directory.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import nl.plein.directory.Freshness;
import nl.plein.directory.rank.Rank;
import nl.plein.directory.rank.Signs;
import org.apache.lucene.geo.GeoEncodingUtils;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedNumericDocValues;
import org.apache.lucene.search.Collector;
import org.apache.lucene.search.LeafCollector;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.util.ArrayUtil;
import org.apache.lucene.util.SloppyMath;
import org.jspecify.annotations.Nullable;

/** Puts all that was found in the order of {@link Rank}; hands it nothing but signs. */
final class RankHits implements Collector {

    /** What fits so much less than the best is found by accident, like by one word of a whole question. */
    private static final double ACCIDENT = 0.2;

    record Ranked(int document, int steps, long turn, double kilometres) {}

    private static final Comparator<Ranked> BEST_FIRST = Comparator.comparingInt(Ranked::steps)
            .reversed()
            .thenComparingLong(Ranked::turn)
            .thenComparingInt(Ranked::document);

    private final Asked.@Nullable Spot from;
    private final LocalDate today;
    private final int most;
    private final List<Leaf> leaves = new ArrayList<>();
    private float best;
    private int found;

    /** @param most so many of the best are kept */
    RankHits(Asked.@Nullable Spot from, LocalDate today, int most) {
        this.from = from;
        this.today = today;
        this.most = most;
    }

    int found() {
        return found;
    }

    @Override
    public ScoreMode scoreMode() {
        return ScoreMode.COMPLETE;
    }

    @Override
    public LeafCollector getLeafCollector(LeafReaderContext context) {
        var leaf = new Leaf(context);
        leaves.add(leaf);
        return leaf;
    }

    /** The best of all, in order. */
    List<Ranked> ranked() throws IOException {
        var kept = new PriorityQueue<Ranked>(BEST_FIRST.reversed());
        for (var leaf : leaves) leaf.rank(kept);
        return kept.stream().sorted(BEST_FIRST).toList();
    }

    /** The hits of one segment: first all with how well their words fit, since that counts in comparison with the best. */
    private class Leaf implements LeafCollector {

        private final LeafReaderContext context;
        private int[] documents = new int[64];
        private float[] words = new float[64];
        private int size;
        private @Nullable Scorable scores;

        Leaf(LeafReaderContext context) {
            this.context = context;
        }

        @Override
        public void setScorer(Scorable scores) {
            this.scores = scores;
        }

        @Override
        public void collect(int document) throws IOException {
            if (size == documents.length) {
                documents = ArrayUtil.grow(documents);
                words = Arrays.copyOf(words, documents.length);
            }
            documents[size] = document;
            words[size] = scores.score();
            best = Math.max(best, words[size++]);
        }

        void rank(PriorityQueue<Ranked> kept) throws IOException {
            var values = new Values(context.reader());
            for (var at = 0; at < size; at++) {
                if (words[at] < ACCIDENT * best) continue;
                found++;
                var document = documents[at];
                var kilometres = values.kilometres(document);
                var steps = Rank.steps(new Signs(
                        best > 0 ? words[at] / best : 0, kilometres, values.isFull(document), values.isConfirmed(document)));
                if (kept.size() == most && steps < kept.peek().steps()) continue;
                kept.add(new Ranked(
                        context.docBase + document, steps, Rank.turn(values.number(document), today), kilometres));
                if (kept.size() > most) kept.poll();
            }
        }
    }

    private class Values {

        private final NumericDocValues numbers;
        private final NumericDocValues full;
        private final NumericDocValues checked;
        private final SortedNumericDocValues spots;
        private final long confirmedSince = Freshness.confirmedSince(today).toEpochDay();

        Values(LeafReader reader) throws IOException {
            numbers = DocValues.getNumeric(reader, Fields.NUMBER);
            full = DocValues.getNumeric(reader, Fields.FULL);
            checked = DocValues.getNumeric(reader, Fields.CHECKED);
            spots = DocValues.getSortedNumeric(reader, Fields.SPOT);
        }

        long number(int document) throws IOException {
            return numbers.advanceExact(document) ? numbers.longValue() : 0;
        }

        boolean isFull(int document) throws IOException {
            return full.advanceExact(document) && full.longValue() == 1;
        }

        boolean isConfirmed(int document) throws IOException {
            return checked.advanceExact(document) && checked.longValue() >= confirmedSince;
        }

        /** To the nearest of its places. */
        double kilometres(int document) throws IOException {
            if (from == null || !spots.advanceExact(document)) return Double.NaN;
            var nearest = Double.MAX_VALUE;
            for (var at = 0; at < spots.docValueCount(); at++) {
                var spot = spots.nextValue();
                nearest = Math.min(
                        nearest,
                        SloppyMath.haversinMeters(
                                from.latitude(),
                                from.longitude(),
                                GeoEncodingUtils.decodeLatitude((int) (spot >> 32)),
                                GeoEncodingUtils.decodeLongitude((int) spot)));
            }
            return nearest / 1000;
        }
    }
}
