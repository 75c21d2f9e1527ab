package nl.plein.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Time of the public pages at 100 requests a second, as somebody at the other end of a local line sees it. Requests
 * begin at their own moment whether earlier ones are answered or not: a load that waits for the answer hides exactly
 * the pauses one looks for. The first minute is that of Java, which still compiles what it runs; the figures after it
 * are those of the pages. Run it with bench/pages.
 */
class PagesBenchmark {

    private static final int PER_SECOND = 100;
    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration MEASURED = Duration.ofSeconds(30);
    private static final List<String> PAGES = List.of("/", "/ask", "/offer", "/arrange", "/sign-in", "/privacy");

    private final HttpClient client = HttpClient.newHttpClient();
    private String site;

    void main(String[] arguments) {
        site = arguments[0];
        System.out.println("the first minute, all pages in turn:");
        System.out.println(load(PAGES, FIRST));
        System.out.println("after it, page by page:");
        for (var page : PAGES) System.out.println(load(List.of(page), MEASURED));
    }

    private record Figures(String pages, List<Double> millis, int wrong) {

        private double percentile(double share) {
            return millis.get(Math.min(millis.size() - 1, (int) (share * millis.size())));
        }

        @Override
        public String toString() {
            return "%-10s p50 %6.1f ms  p99 %6.1f ms  max %6.1f ms  %d requests, %d not answered well"
                    .formatted(pages, percentile(.5), percentile(.99), millis.getLast(), millis.size(), wrong);
        }
    }

    private Figures load(List<String> pages, Duration duration) {
        var millis = new ConcurrentLinkedQueue<Double>();
        var wrong = new AtomicInteger();
        var requests = pages.stream().map(this::request).toList();
        var begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var number = 0L; number < duration.toSeconds() * PER_SECOND; number++) {
                var due = begun + number * 1_000_000_000 / PER_SECOND;
                var request = requests.get((int) (number % requests.size()));
                while (System.nanoTime() < due) LockSupport.parkNanos(due - System.nanoTime());
                threads.submit(() -> {
                    if (!isAnswered(request)) wrong.incrementAndGet();
                    millis.add((System.nanoTime() - due) / 1e6);
                });
            }
        }
        var sorted = new ArrayList<>(millis);
        sorted.sort(null);
        return new Figures(pages.size() == 1 ? pages.getFirst() : "all", sorted, wrong.get());
    }

    private HttpRequest request(String page) {
        return HttpRequest.newBuilder(URI.create(site + page)).timeout(Duration.ofSeconds(30)).build();
    }

    private boolean isAnswered(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException | InterruptedException _) {
            return false;
        }
    }
}
