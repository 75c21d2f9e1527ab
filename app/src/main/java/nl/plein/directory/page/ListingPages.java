package nl.plein.directory.page;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import nl.plein.directory.Freshness;
import nl.plein.directory.Initiatives;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingContent;
import nl.plein.directory.ListingId;
import nl.plein.directory.Listings;
import nl.plein.directory.Place;
import nl.plein.directory.PlaceId;
import nl.plein.directory.Places;
import nl.plein.directory.Terms;
import nl.plein.directory.exposure.Exposure;
import nl.plein.directory.report.Doubts;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** One thing that is offered, to read and to hang on a wall. */
@Controller
class ListingPages {

    private final Listings listings;
    private final Initiatives initiatives;
    private final Places places;
    private final Terms terms;
    private final WhereFrom whereFrom;
    private final Assurances assurances;
    private final LeadOn leadOn;
    private final Doubts doubts;
    private final JsonLd jsonLd;
    private final Exposure exposure;
    private final Clock clock;
    private final String site;

    ListingPages(
            Listings listings,
            Initiatives initiatives,
            Places places,
            Terms terms,
            WhereFrom whereFrom,
            Assurances assurances,
            LeadOn leadOn,
            Doubts doubts,
            JsonLd jsonLd,
            Exposure exposure,
            Clock clock,
            @Value("${plein.address}") String site) {
        this.listings = listings;
        this.initiatives = initiatives;
        this.places = places;
        this.terms = terms;
        this.whereFrom = whereFrom;
        this.assurances = assurances;
        this.leadOn = leadOn;
        this.doubts = doubts;
        this.jsonLd = jsonLd;
        this.exposure = exposure;
        this.clock = clock;
        this.site = site;
    }

    /** One that is closed stays to be read, and leads on to what took its place. */
    @GetMapping("/listing/{id}")
    String read(@PathVariable UUID id, Locale locale, Model model) {
        var listing = show(id, locale, model);
        exposure.opened(listing.initiative());
        var upkeep = listing.upkeep();
        model.addAttribute("assurance", assurances.of(upkeep, locale));
        model.addAttribute("confirmed", Freshness.isConfirmed(upkeep, clock));
        model.addAttribute("sources", whereFrom.of(id, locale));
        model.addAttribute("doubted", doubts.isDoubted(id));
        if (upkeep.isClosed()) leadOn.from(listing).ifPresent(next -> model.addAttribute("successor", next));
        return "directory/listing";
    }

    @GetMapping("/listing/{id}/poster")
    String poster(@PathVariable UUID id, Locale locale, Model model) {
        show(id, locale, model);
        model.addAttribute("code", new QrPicture(site + "/listing/" + id));
        return "directory/poster";
    }

    private Listing show(UUID id, Locale locale, Model model) {
        var listing = listings.find(new ListingId(id)).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        var initiative = initiatives.find(listing.initiative()).orElseThrow();
        var at = places(listing.content());
        model.addAttribute("listing", listing);
        model.addAttribute("content", listing.content());
        model.addAttribute("initiative", initiative);
        model.addAttribute("places", at);
        model.addAttribute("forWhom", named(listing.content().forWhom(), locale));
        model.addAttribute("languages", languages(listing.content().languages(), locale));
        model.addAttribute("address", site + "/listing/" + id);
        model.addAttribute("data", jsonLd.of(listing, initiative, at));
        return listing;
    }

    private List<Place> places(ListingContent content) {
        var found = places.all(content.places().stream().map(PlaceId::new).toList());
        return content.places().stream()
                .map(id -> found.stream().filter(place -> place.id().value().equals(id)).findFirst().orElse(null))
                .filter(Objects::nonNull)
                .toList();
    }

    private List<String> named(List<String> keys, Locale locale) {
        return terms.all().stream().filter(term -> keys.contains(term.key())).map(term -> term.in(locale)).toList();
    }

    static List<String> languages(List<String> codes, Locale locale) {
        return codes.stream().map(code -> Locale.of(code).getDisplayLanguage(locale)).toList();
    }
}
