package nl.plein.directory.search;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import nl.plein.directory.exposure.Exposure;
import nl.plein.directory.program.ForPrograms;
import nl.plein.directory.search.FoundForPrograms.Item;
import nl.plein.directory.search.FoundForPrograms.Where;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Searching for other sites: the same results in the same order as on our own page, with the reasons. It follows the Dutch
 * API Design Rules 2.2 (Logius, https://gitdocumentatie.logius.nl/publicatie/api/adr/2.2). What somebody asks is kept nowhere.
 */
@RestController
@ForPrograms
@RequestMapping("/api/v1")
@CrossOrigin(methods = {RequestMethod.GET, RequestMethod.HEAD}, exposedHeaders = FindApi.VERSION_HEADER)
class FindApi {

    static final String VERSION_HEADER = "API-Version";
    static final String VERSION = "1.0.0";

    private static final int ON_A_PAGE = 20;
    private static final int LAST_PAGE = 50;

    private final AskedByProgram askedByProgram;
    private final Search search;
    private final Cards cards;
    private final Exposure exposure;
    private final MessageSource messages;
    private final String site;

    FindApi(
            AskedByProgram askedByProgram,
            Search search,
            Cards cards,
            Exposure exposure,
            MessageSource messages,
            @Value("${plein.address}") String site) {
        this.askedByProgram = askedByProgram;
        this.search = search;
        this.cards = cards;
        this.exposure = exposure;
        this.messages = messages;
        this.site = site;
    }

    /** Also beside what is wrong. */
    @ModelAttribute
    void version(HttpServletResponse response) {
        response.setHeader(VERSION_HEADER, VERSION);
    }

    @GetMapping("/listings")
    FoundForPrograms find(@RequestParam Map<String, String> typed, Locale locale) {
        var asked = askedByProgram.read(typed);
        var page = askedByProgram.page(typed, LAST_PAGE);
        var found = search.find(asked, (page - 1) * ON_A_PAGE, ON_A_PAGE);
        var shown = cards.of(found, locale);
        exposure.shown(shown.stream().map(card -> card.listing().initiative()).toList());
        var pages = Math.min(LAST_PAGE, (found.total() + ON_A_PAGE - 1) / ON_A_PAGE);
        return new FoundForPrograms(
                shown.stream().map(card -> item(card, locale)).toList(),
                found.total(),
                page,
                pages,
                page < pages ? address(typed, page + 1) : null);
    }

    private Item item(Card card, Locale locale) {
        var id = card.listing().id().value();
        var content = card.listing().content();
        return new Item(
                id,
                content.kind(),
                content.name(),
                content.summary(),
                card.initiative(),
                card.places().stream()
                        .map(place -> new Where(place.id().value(), place.name(), place.content().town()))
                        .toList(),
                content.online(),
                card.reasons().stream()
                        .map(reason -> messages.getMessage("directory.why." + reason.key(), reason.with().toArray(), locale))
                        .toList(),
                card.confirmed(),
                site + "/listing/" + id,
                site + "/hsds/v3/services/" + id);
    }

    private String address(Map<String, String> typed, int page) {
        return typed.entrySet().stream()
                .filter(one -> !one.getKey().equals("page"))
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8) + "&")
                .collect(Collectors.joining("", site + "/api/v1/listings?", "page=" + page));
    }
}
