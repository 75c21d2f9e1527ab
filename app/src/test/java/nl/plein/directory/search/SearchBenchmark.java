package nl.plein.directory.search;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.plein.directory.Day;

/**
 * Time of one search in the process, one after the other, with 1,000, 10,000 and 100,000 listings: the sixty questions of
 * the relevance test, each in three ways, and looking around without words. Listings say what those of the demonstration
 * say, in other combinations, so common words are as common as there. The time of the processor is what a search takes of it,
 * also when other work runs beside it. Run it with bench/search.
 */
class SearchBenchmark {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final Asked.Spot SITTARD = new Asked.Spot(51.0, 5.87);
    private static final int ON_A_PAGE = 10;
    private static final int WARM_UP = 3;
    private static final int ROUNDS = 6;

    void main(String[] arguments) throws IOException {
        var sizes = arguments.length == 0 ? List.of(1_000, 10_000, 100_000) : Stream.of(arguments).map(Integer::valueOf).toList();
        var some = SomeIndex.ofTheDemonstration();
        for (var size : sizes) measure(some, size);
    }

    private static void measure(SomeIndex demonstration, int size) throws IOException {
        var begun = System.nanoTime();
        var index = demonstration.grown(size, new Random(1));
        var built = (System.nanoTime() - begun) / 1e9;
        var asked = asked();
        for (var round = 0; round < WARM_UP; round++) for (var one : asked) index.find(one, TODAY, ON_A_PAGE);
        var thread = ManagementFactory.getThreadMXBean();
        var waited = new ArrayList<Double>();
        var worked = new ArrayList<Double>();
        for (var round = 0; round < ROUNDS; round++)
            for (var one : asked) {
                var start = System.nanoTime();
                var working = thread.getCurrentThreadCpuTime();
                index.find(one, TODAY, ON_A_PAGE);
                worked.add((thread.getCurrentThreadCpuTime() - working) / 1e6);
                waited.add((System.nanoTime() - start) / 1e6);
            }
        System.gc();
        var runtime = Runtime.getRuntime();
        System.out.printf(
                "%,9d listings  by the clock %s  of the processor %s  %d searches; made in %.1f s, %d MB in use%n",
                size,
                figures(waited),
                figures(worked),
                waited.size(),
                built,
                (runtime.totalMemory() - runtime.freeMemory()) >> 20);
    }

    private static String figures(List<Double> millis) {
        Collections.sort(millis);
        return "p50 %.2f p99 %.2f max %.2f ms"
                .formatted(millis.get(millis.size() / 2), millis.get(millis.size() * 99 / 100), millis.getLast());
    }

    private static List<Asked> asked() throws IOException {
        var asked = new ArrayList<Asked>();
        for (var question : RelevanceTest.questions()) {
            var words = question.typed();
            asked.add(Asked.words(words));
            asked.add(new Asked(words, null, null, null, null, SITTARD, 10, false, null, null, true, null, null, null, null));
            asked.add(new Asked(words, null, null, null, null, SITTARD, null, false, Day.TU, null, false, null, null, null, null));
        }
        asked.add(Asked.words(""));
        asked.add(new Asked("", null, null, null, null, SITTARD, null, false, null, null, false, null, null, null, null));
        return asked;
    }
}
