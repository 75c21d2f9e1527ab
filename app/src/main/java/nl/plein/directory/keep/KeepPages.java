package nl.plein.directory.keep;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.plein.directory.Initiative;
import nl.plein.directory.Initiatives;
import nl.plein.directory.Listing;
import nl.plein.directory.Listings;
import nl.plein.directory.Upkeep;
import nl.plein.directory.claim.Claim;
import nl.plein.directory.claim.Claims;
import nl.plein.directory.freshen.StillTrue;
import nl.plein.shared.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** All pages that an organisation keeps, and what of it asks to be looked at again. */
@Controller
@RequestMapping({"/keep", "/our-page/{token}"})
class KeepPages {

    private final Keeping keeping;
    private final Initiatives initiatives;
    private final Listings listings;
    private final WriteDown writeDown;
    private final KeptReports reports;
    private final Claims claims;
    private final Clock clock;

    KeepPages(
            Keeping keeping,
            Initiatives initiatives,
            Listings listings,
            WriteDown writeDown,
            KeptReports reports,
            Claims claims,
            Clock clock) {
        this.keeping = keeping;
        this.initiatives = initiatives;
        this.listings = listings;
        this.writeDown = writeDown;
        this.reports = reports;
        this.claims = claims;
        this.clock = clock;
    }

    private static final int ON_A_PAGE = 50;
    private static final int LONGEST_SEARCH = 100;

    /** @param confirmed whether nobody has to say again yet that it is still true */
    public record Line(Listing listing, boolean confirmed) {}

    /** @param all whether nothing of it asks for attention */
    public record Group(Initiative initiative, boolean confirmed, List<Line> lines, boolean all) {}

    public record Claimed(Claim claim, Initiative initiative, LocalDate day) {}

    @GetMapping
    String list(Keeper keeper, @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "1") String page, Model model) {
        var form = Form.of(Map.of("q", List.of(q)));
        var words = keeper.isInitiative() ? "" : form.optionalText("q", LONGEST_SEARCH);
        var many = keeping.count(keeper, words);
        var pages = Math.max(1, (many + ON_A_PAGE - 1) / ON_A_PAGE);
        var at = page.matches("[1-9][0-9]{0,5}") ? Math.min(Integer.parseInt(page), pages) : 1;
        var own = keeping.own(keeper, words, (at - 1) * ON_A_PAGE, ON_A_PAGE);
        model.addAttribute("groups", own.entrySet().stream().map(one -> group(one.getKey(), one.getValue())).toList());
        model.addAttribute("form", form);
        model.addAttribute("searched", !words.isEmpty());
        model.addAttribute("many", many);
        model.addAttribute("page", at);
        model.addAttribute("of", pages);
        model.addAttribute("address", keeper.pages() + (words.isEmpty() ? "" : "?q=" + URLEncoder.encode(words, StandardCharsets.UTF_8)));
        model.addAttribute("reports", reports.waiting(keeper));
        if (keeper.isInitiative()) return "directory/keep/own";
        model.addAttribute("claims", claims.waiting(keeper.organisations()).stream().map(this::claim).toList());
        return "directory/keep/list";
    }

    private Claimed claim(Claim claim) {
        var day = LocalDate.ofInstant(claim.at(), clock.getZone());
        return new Claimed(claim, initiatives.find(claim.initiative()).orElseThrow(), day);
    }

    private Group group(Initiative initiative, List<Listing> some) {
        var lines = some.stream()
                .map(listing -> new Line(listing, isFresh(listing.upkeep())))
                .toList();
        var confirmed = isFresh(initiative.upkeep());
        return new Group(initiative, confirmed, lines, confirmed && lines.stream().allMatch(Line::confirmed));
    }

    private boolean isFresh(Upkeep upkeep) {
        return upkeep.isClosed() || !StillTrue.asks(upkeep.assuredAt(), LocalDate.now(clock), clock.getZone());
    }

    /** With all that it offers: one tap. */
    @PostMapping("/initiatives/{initiative}/all-true")
    String assureAll(Keeper keeper, @PathVariable UUID initiative) {
        var found = keeping.initiative(keeper, initiative);
        if (!found.upkeep().isClosed()) writeDown.assure(found, keeper.person());
        listings.of(found.id()).stream()
                .filter(listing -> !listing.upkeep().isClosed())
                .forEach(listing -> writeDown.assure(listing, keeper.person()));
        return "redirect:" + keeper.pages();
    }

    @PostMapping("/initiatives/{initiative}/assure")
    String assureInitiative(Keeper keeper, @PathVariable UUID initiative) {
        writeDown.assure(keeping.initiative(keeper, initiative), keeper.person());
        return "redirect:" + keeper.pages();
    }

    @PostMapping("/listings/{listing}/assure")
    String assureListing(Keeper keeper, @PathVariable UUID listing) {
        writeDown.assure(keeping.listing(keeper, listing), keeper.person());
        return "redirect:" + keeper.pages();
    }
}
