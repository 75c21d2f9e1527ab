package nl.plein.journeys.asking;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.journeys.Journeyers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An old telephone with little data: the page is light, and once it was opened it can be read without internet. */
class OfflineStoryTest extends Story {

    private static final int THIRTY_KILOBYTES = 30_000;
    private static final Pattern PART = Pattern.compile("<(?:link|script|use)[^>]*?(?:href|src)=\"(/[^\"#]+)");

    /** The page is kept last: when it is there, so is all that belongs to it. */
    private static final String UNTIL_IT_IS_KEPT = """
            async () => {
              await navigator.serviceWorker.ready;
              while (!(await caches.match(location.pathname))) await new Promise(requestAnimationFrame);
            }""";

    @Autowired
    private ApplicationContext application;

    private String mine;

    @BeforeEach
    void aChallengeRuns() {
        var journeyers = Journeyers.in(application);
        var journey = journeyers.begin(journeyers.buddies(), LocalDateTime.parse("2026-03-03T18:30"));
        clock.advance(Duration.ofDays(2));
        mine = journeyers.pageOfAsker(journey);
    }

    @Test
    @EndsOn("Sam en Noor")
    void whoOpenedThePageOnceReadsItWithoutInternet() {
        var sam = phone();
        sam.navigate(mine);
        assertThat(sam.locator("[data-offline]").isVisible()).isFalse();
        sam.evaluate(UNTIL_IT_IS_KEPT);

        sam.context().setOffline(true);
        sam.reload();

        assertThat(sam.locator("main").textContent()).contains("Sam en Noor", "zaterdag", "Iets moois in de buurt");
        assertThat(sam.locator("[data-offline]").isVisible()).isTrue();
        assertThat(sam.locator(".asking-leaf b").first().evaluate("day => getComputedStyle(day).fontSize")).isEqualTo("44.8px");
        screenshot(sam, "asking-offline-360");
    }

    @Test
    @EndsOn("Sam en Noor")
    void whatIsKeptIsThePageAndItsStyleAndNoPhoto() {
        var sam = phone();
        sam.navigate(mine);
        sam.evaluate(UNTIL_IT_IS_KEPT);

        assertThat(kept(sam)).contains(mine, "asking").doesNotContain("/photos/", "/challenges/");
    }

    @Test
    void thePageWeighsAtMostThirtyKilobytes() throws Exception {
        var page = get(mine);
        var parts = new TreeSet<String>();
        PART.matcher(page.unpacked()).results().forEach(part -> parts.add(part.group(1)));
        assertThat(parts).hasSizeGreaterThan(4).anyMatch(part -> part.startsWith("/css/asking")).anyMatch(part -> part.startsWith("/js/asking"));
        parts.add("/journey/offline.js");
        var weight = page.transferred();
        for (var part : parts) weight += get(part).transferred();
        assertThat(weight).as("the page with %s", parts).isLessThanOrEqualTo(THIRTY_KILOBYTES);
    }

    private static String kept(Page page) {
        return page.evaluate("""
                async () => {
                  const cache = await caches.open('plein-journey-1');
                  return (await cache.keys()).map(request => new URL(request.url).pathname).join(' ');
                }""").toString();
    }

    private record Answer(int transferred, String unpacked) {}

    /** As a browser asks: packed. */
    private Answer get(String path) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(
                    HttpRequest.newBuilder(URI.create(address(path))).header("Accept-Encoding", "gzip").build(),
                    BodyHandlers.ofByteArray());
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            var packed = answer.headers().firstValue("Content-Encoding").isPresent();
            var bytes = answer.body();
            return new Answer(bytes.length, new String(packed ? unpack(bytes) : bytes, UTF_8));
        }
    }

    private static byte[] unpack(byte[] bytes) throws IOException {
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            return unpacked.readAllBytes();
        }
    }
}
