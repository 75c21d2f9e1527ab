package nl.plein.directory.keep;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.directory.Freshness;
import nl.plein.directory.Initiative;
import nl.plein.directory.Listing;
import nl.plein.directory.Listings;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** All pages that an organisation keeps, and what of it asks to be looked at again. */
@Controller
@RequestMapping("/keep")
class KeepPages {

    private final Keeping keeping;
    private final Listings listings;
    private final WriteDown writeDown;
    private final Clock clock;

    KeepPages(Keeping keeping, Listings listings, WriteDown writeDown, Clock clock) {
        this.keeping = keeping;
        this.listings = listings;
        this.writeDown = writeDown;
        this.clock = clock;
    }

    /** @param confirmed whether it was said in the last months that it is still true */
    public record Line(Listing listing, boolean confirmed) {}

    public record Group(Initiative initiative, boolean confirmed, List<Line> lines) {}

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("groups", keeping.own(viewer).stream().map(this::group).toList());
        return "directory/keep/list";
    }

    private Group group(Initiative initiative) {
        var lines = listings.of(initiative.id()).stream()
                .map(listing -> new Line(listing, Freshness.isConfirmed(listing.upkeep(), clock)))
                .toList();
        return new Group(initiative, Freshness.isConfirmed(initiative.upkeep(), clock), lines);
    }

    @PostMapping("/initiatives/{initiative}/assure")
    String assureInitiative(Viewer viewer, @PathVariable UUID initiative) {
        writeDown.assure(keeping.initiative(viewer, initiative), viewer.person());
        return "redirect:/keep";
    }

    @PostMapping("/listings/{listing}/assure")
    String assureListing(Viewer viewer, @PathVariable UUID listing) {
        writeDown.assure(keeping.listing(viewer, listing), viewer.person());
        return "redirect:/keep";
    }
}
