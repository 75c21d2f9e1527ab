package nl.plein.directory.page;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.Initiatives;
import nl.plein.directory.Listings;
import nl.plein.directory.Terms;
import nl.plein.directory.report.Doubts;
import nl.plein.directory.search.Cards;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Who offers something: what is the problem, for whom, how are they reached, what is needed, and all that is offered. */
@Controller
class InitiativePages {

    private final Initiatives initiatives;
    private final Listings listings;
    private final Cards cards;
    private final Terms terms;
    private final WhereFrom whereFrom;
    private final LeadOn leadOn;
    private final Doubts doubts;
    private final JsonLd jsonLd;

    InitiativePages(
            Initiatives initiatives,
            Listings listings,
            Cards cards,
            Terms terms,
            WhereFrom whereFrom,
            LeadOn leadOn,
            Doubts doubts,
            JsonLd jsonLd) {
        this.initiatives = initiatives;
        this.listings = listings;
        this.cards = cards;
        this.terms = terms;
        this.whereFrom = whereFrom;
        this.leadOn = leadOn;
        this.doubts = doubts;
        this.jsonLd = jsonLd;
    }

    @GetMapping("/initiative/{id}")
    String read(@PathVariable UUID id, Locale locale, Model model) {
        var initiative =
                initiatives.find(new InitiativeId(id)).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        var content = initiative.content();
        model.addAttribute("initiative", initiative);
        model.addAttribute("content", content);
        model.addAttribute("forWhom", named(content.forWhom(), locale));
        model.addAttribute("subjects", named(content.subjects(), locale));
        model.addAttribute("languages", ListingPages.languages(content.languages(), locale));
        model.addAttribute("offers", cards.of(listings.of(initiative.id())));
        model.addAttribute("data", jsonLd.of(initiative));
        model.addAttribute("sources", whereFrom.of(id, locale));
        model.addAttribute("doubted", doubts.isDoubted(id));
        if (initiative.upkeep().isClosed())
            leadOn.from(initiative).ifPresent(next -> model.addAttribute("successor", next));
        return "directory/initiative";
    }

    private List<String> named(List<String> keys, Locale locale) {
        return terms.all().stream().filter(term -> keys.contains(term.key())).map(term -> term.in(locale)).toList();
    }
}
