package nl.plein.directory.keep;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.directory.Initiative;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingId;
import nl.plein.directory.Upkeep;
import nl.plein.directory.search.Cards;
import nl.plein.shared.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an initiative offers, to write and to close. Who begins something new first sees who does that already. */
@Controller
@RequestMapping("/keep")
class KeepListingPages {

    private final Keeping keeping;
    private final WriteDown writeDown;
    private final Alike alike;
    private final Cards cards;
    private final ShowListingForm show;
    private final Clock clock;

    KeepListingPages(
            Keeping keeping, WriteDown writeDown, Alike alike, Cards cards, ShowListingForm show, Clock clock) {
        this.keeping = keeping;
        this.writeDown = writeDown;
        this.alike = alike;
        this.cards = cards;
        this.show = show;
        this.clock = clock;
    }

    @GetMapping("/initiatives/{initiative}/listings/new")
    String begin(Viewer viewer, @PathVariable UUID initiative, Locale locale, Model model) {
        var form = Form.of(Map.of("id", List.of(UUID.randomUUID().toString()), "cost", List.of("FREE")));
        return page(keeping.initiative(viewer, initiative), null, form, locale, model);
    }

    /** The first time it comes back with who does the same, if anybody does; joining forces is better than beginning again. */
    @PostMapping("/initiatives/{initiative}/listings")
    String add(
            Viewer viewer,
            @PathVariable UUID initiative,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var of = keeping.initiative(viewer, initiative);
        var form = Form.of(posted);
        var content = ListingForm.read(form, keeping.choices(), null);
        if (form.isWrong()) return page(of, null, form, locale, model);
        var others = form.has("seen", "yes") ? List.<Listing>of() : alike.to(content, of.id());
        if (!others.isEmpty()) {
            model.addAttribute("alike", cards.of(others));
            return page(of, null, form, locale, model);
        }
        var listing = new ListingId(Keeping.idOf(form));
        writeDown.write(new Listing(listing, of.id(), content, keeping.begun(of.upkeep().organisation())), content, viewer.person());
        return "redirect:/listing/" + listing.value();
    }

    @GetMapping("/listings/{listing}")
    String edit(Viewer viewer, @PathVariable UUID listing, Locale locale, Model model) {
        var found = keeping.listing(viewer, listing);
        model.addAttribute("alike", cards.of(alike.to(found.content(), found.initiative())));
        return page(found, ListingForm.of(found.content()), viewer, locale, model);
    }

    @PostMapping("/listings/{listing}")
    String write(
            Viewer viewer,
            @PathVariable UUID listing,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var found = keeping.listing(viewer, listing);
        var form = Form.of(posted);
        var content = ListingForm.read(form, keeping.choices(), found.content());
        if (form.isWrong()) return page(found, form, viewer, locale, model);
        writeDown.write(found, content, viewer.person());
        return "redirect:/listing/{listing}";
    }

    @PostMapping("/listings/{listing}/close")
    String close(
            Viewer viewer,
            @PathVariable UUID listing,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var found = keeping.listing(viewer, listing);
        var form = Form.of(posted);
        var why = form.text("why", 500, "keep.why.empty");
        var successor = keeping.successor(form, listing, keeping::isOpenListing);
        if (form.isWrong()) {
            var whole = ListingForm.of(found.content());
            form.errors().forEach(whole::reject);
            model.addAttribute("why", form.value("why"));
            model.addAttribute("successor", form.value("successor"));
            return page(found, whole, viewer, locale, model);
        }
        writeDown.close(found, new Upkeep.Closing(clock.instant(), why, successor.orElse(null)));
        return "redirect:/listing/{listing}";
    }

    private String page(Listing listing, Form form, Viewer viewer, Locale locale, Model model) {
        return page(keeping.initiative(viewer, listing.initiative().value()), listing, form, locale, model);
    }

    /** @param listing null for a new one */
    private String page(Initiative initiative, @Nullable Listing listing, Form form, Locale locale, Model model) {
        model.addAttribute("initiative", initiative);
        model.addAttribute("listing", listing);
        return show.page(form, keeping.choices(), locale, model);
    }
}
