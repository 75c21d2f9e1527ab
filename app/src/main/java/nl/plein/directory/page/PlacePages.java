package nl.plein.directory.page;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.Locale;
import java.util.UUID;
import nl.plein.directory.Listings;
import nl.plein.directory.PlaceId;
import nl.plein.directory.Places;
import nl.plein.directory.report.Doubts;
import nl.plein.directory.search.Cards;
import nl.plein.directory.visit.SayHours;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Where one can come: when it is open, who is there for a talk, and what is done there. */
@Controller
class PlacePages {

    private final Places places;
    private final Listings listings;
    private final Cards cards;
    private final LeadOn leadOn;
    private final Doubts doubts;
    private final JsonLd jsonLd;
    private final SayHours sayHours;

    PlacePages(
            Places places,
            Listings listings,
            Cards cards,
            LeadOn leadOn,
            Doubts doubts,
            JsonLd jsonLd,
            SayHours sayHours) {
        this.places = places;
        this.listings = listings;
        this.cards = cards;
        this.leadOn = leadOn;
        this.doubts = doubts;
        this.jsonLd = jsonLd;
        this.sayHours = sayHours;
    }

    @GetMapping("/place/{id}")
    String read(@PathVariable UUID id, Locale locale, Model model) {
        var place = places.find(new PlaceId(id)).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        model.addAttribute("place", place);
        model.addAttribute("content", place.content());
        if (place.upkeep().isClosed()) leadOn.from(place).ifPresent(next -> model.addAttribute("successor", next));
        model.addAttribute("hours", sayHours.of(place.content(), locale));
        model.addAttribute("closedDays", sayHours.closedDays(place.content(), locale));
        model.addAttribute("offers", cards.of(listings.at(place.id())));
        model.addAttribute("data", jsonLd.of(place));
        model.addAttribute("doubted", doubts.isDoubted(id));
        return "directory/place";
    }
}
