package nl.plein.directory.feed;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** A feed of what is new (Atom, RFC 4287), and a map of all pages (sitemaps.org, protocol 0.9). */
@Controller
class FeedPages {

    private static final int NEWEST = 50;

    /** A map may hold 50,000 addresses; smaller ones come sooner. */
    private static final int OF_A_MAP = 10_000;

    private static final String SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final MediaType ATOM = new MediaType(MediaType.APPLICATION_ATOM_XML, StandardCharsets.UTF_8);
    private static final MediaType PLAIN = new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8);
    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private final NewestPages pages;
    private final MessageSource messages;
    private final String site;
    private final Clock clock;

    FeedPages(NewestPages pages, MessageSource messages, @Value("${plein.address}") String site, Clock clock) {
        this.pages = pages;
        this.messages = messages;
        this.site = site;
        this.clock = clock;
    }

    @GetMapping("/feed.atom")
    ResponseEntity<String> feed(Locale locale) {
        var newest = pages.newest(NEWEST);
        var changed = newest.isEmpty() ? LocalDate.now(clock).atStartOfDay(clock.getZone()).toInstant() : newest.getFirst().changedAt();
        var xml = new Xml("feed", "http://www.w3.org/2005/Atom")
                .with("title", messages.getMessage("directory.feed", null, locale))
                .with("id", site + "/feed.atom")
                .with("updated", changed.toString())
                .empty("link", "rel", "self", "type", "application/atom+xml", "href", site + "/feed.atom")
                .empty("link", "rel", "alternate", "type", "text/html", "href", site + "/find");
        for (var entry : newest)
            xml.open("entry")
                    .with("title", entry.name())
                    .with("id", "urn:uuid:" + entry.id())
                    .with("updated", entry.changedAt().toString())
                    .empty("link", "rel", "alternate", "type", "text/html", "href", site + "/listing/" + entry.id())
                    .open("author").with("name", entry.initiative()).close()
                    .with("summary", entry.summary())
                    .close();
        return answer(ATOM, xml.end());
    }

    @GetMapping("/sitemap.xml")
    ResponseEntity<String> maps() {
        var xml = new Xml("sitemapindex", SITEMAP);
        for (var map = 1; map <= numberOfMaps(); map++)
            xml.open("sitemap").with("loc", site + "/sitemap-" + map + ".xml").close();
        return answer(XML, xml.end());
    }

    @GetMapping("/sitemap-{map:[0-9]{1,4}}.xml")
    ResponseEntity<String> map(@PathVariable int map) {
        if (map < 1 || map > numberOfMaps()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var xml = new Xml("urlset", SITEMAP);
        if (map == 1) xml.open("url").with("loc", site + "/").close().open("url").with("loc", site + "/find").close()
                .open("url").with("loc", site + "/overview").close();
        for (var page : pages.addresses((map - 1) * OF_A_MAP, OF_A_MAP))
            xml.open("url").with("loc", site + page.path()).with("lastmod", page.changedAt().toString()).close();
        return answer(XML, xml.end());
    }

    /** Programs may read what everybody reads; what is behind a secret address is nowhere linked to. */
    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return answer(PLAIN, "User-agent: *\nDisallow: /find?\nSitemap: " + site + "/sitemap.xml\n");
    }

    private int numberOfMaps() {
        return Math.max(1, (pages.count() + OF_A_MAP - 1) / OF_A_MAP);
    }

    /** Of all that stands in it: what changed and is as long as before is another answer. */
    private static String mark(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static ResponseEntity<String> answer(MediaType type, String text) {
        return ResponseEntity.ok()
                .contentType(type)
                .eTag(mark(text))
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePublic())
                .body(text);
    }
}
