package nl.plein.directory.keep;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.plein.directory.Initiative;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingId;
import nl.plein.shared.Form;
import nl.plein.shared.Postcodes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What an initiative offers, to write. Who begins something new first sees who does that already. */
@Controller
@RequestMapping({"/keep", "/our-page/{token}"})
class KeepListingPages {

    private final Keeping keeping;
    private final WriteDown writeDown;
    private final Alike alike;
    private final JoinForces joinForces;
    private final ShowListingForm show;
    private final Postcodes postcodes;

    KeepListingPages(
            Keeping keeping, WriteDown writeDown, Alike alike, JoinForces joinForces, ShowListingForm show, Postcodes postcodes) {
        this.keeping = keeping;
        this.writeDown = writeDown;
        this.alike = alike;
        this.joinForces = joinForces;
        this.show = show;
        this.postcodes = postcodes;
    }

    @GetMapping("/initiatives/{initiative}/listings/new")
    String begin(Keeper keeper, @PathVariable UUID initiative, Locale locale, Model model) {
        var form = Form.of(Map.of("id", List.of(UUID.randomUUID().toString()), "cost", List.of("FREE")));
        return page(keeping.initiative(keeper, initiative), null, form, locale, model);
    }

    /** The first time it comes back with who does the same, if anybody does; joining forces is better than beginning again. */
    @PostMapping("/initiatives/{initiative}/listings")
    String add(
            Keeper keeper,
            @PathVariable UUID initiative,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var of = keeping.initiative(keeper, initiative);
        var form = Form.of(posted);
        var content = ListingForm.read(form, keeping.choices(), postcodes, null);
        if (form.isWrong()) return page(of, null, form, locale, model);
        var others = alike.others(content, of.id());
        var invitation = joinForces.read(form, others.stream().map(Alike.Other::initiative).toList());
        if (form.isWrong() || !others.isEmpty() && !form.has("seen", "yes")) {
            model.addAttribute("alike", others);
            return page(of, null, form, locale, model);
        }
        invitation.ifPresent(one -> joinForces.invite(of.name(), one));
        if (form.has("only", "invite") && invitation.isPresent()) return "redirect:" + keeper.pages();
        var listing = new ListingId(Keeping.idOf(form));
        writeDown.write(new Listing(listing, of.id(), content, keeping.begun(of.upkeep().organisation())), content, keeper.person());
        return "redirect:" + (keeper.isInitiative() ? keeper.pages() : "/listing/" + listing.value());
    }

    @GetMapping("/listings/{listing}")
    String edit(Keeper keeper, @PathVariable UUID listing, Locale locale, Model model) {
        var found = keeping.listing(keeper, listing);
        model.addAttribute("alike", alike.others(found.content(), found.initiative()));
        return page(found, ListingForm.of(found.content()), keeper, locale, model);
    }

    @PostMapping("/listings/{listing}")
    String write(
            Keeper keeper,
            @PathVariable UUID listing,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var found = keeping.listing(keeper, listing);
        var form = Form.of(posted);
        var content = ListingForm.read(form, keeping.choices(), postcodes, found.content());
        if (form.isWrong()) return page(found, form, keeper, locale, model);
        writeDown.write(found, content, keeper.person());
        return "redirect:" + (keeper.isInitiative() ? keeper.pages() : "/listing/" + listing);
    }

    private String page(Listing listing, Form form, Keeper keeper, Locale locale, Model model) {
        return page(keeping.initiative(keeper, listing.initiative().value()), listing, form, locale, model);
    }

    /** @param listing null for a new one */
    private String page(Initiative initiative, @Nullable Listing listing, Form form, Locale locale, Model model) {
        model.addAttribute("initiative", initiative);
        model.addAttribute("listing", listing);
        return show.page(form, keeping.choices(), locale, model);
    }
}
