package nl.plein.directory.keep;

import java.util.Locale;
import java.util.UUID;
import nl.plein.directory.Initiative;
import nl.plein.directory.Listing;
import nl.plein.directory.keep.ClosingForm.Ending;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** To end an initiative, or one thing that it offers, with dignity: why, and where people go now. */
@Controller
@RequestMapping({"/keep", "/our-page/{token}"})
class ClosePages {

    private final Keeping keeping;
    private final ClosingForm closingForm;
    private final CloseWithDignity close;
    private final AlikeInitiatives alikeInitiatives;
    private final Alike alike;

    ClosePages(
            Keeping keeping,
            ClosingForm closingForm,
            CloseWithDignity close,
            AlikeInitiatives alikeInitiatives,
            Alike alike) {
        this.keeping = keeping;
        this.closingForm = closingForm;
        this.close = close;
        this.alikeInitiatives = alikeInitiatives;
        this.alike = alike;
    }

    @GetMapping("/initiatives/{initiative}/close")
    String initiative(Keeper keeper, @PathVariable UUID initiative, Locale locale, Model model) {
        return page(keeper, keeping.initiative(keeper, initiative), Form.empty(), locale, model);
    }

    @PostMapping("/initiatives/{initiative}/close")
    String closeInitiative(
            Keeper keeper,
            @PathVariable UUID initiative,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var found = keeping.initiative(keeper, initiative);
        var form = Form.of(posted);
        var closing = closingForm.read(form, initiative, keeping::isOpenInitiative);
        if (form.isWrong()) return page(keeper, found, form, locale, model);
        close.close(found, closing);
        return closing.successor() == null
                ? "redirect:/initiative/" + initiative
                : "redirect:" + keeper.pages() + "/initiatives/" + initiative + "/lead-on";
    }

    @GetMapping("/listings/{listing}/close")
    String listing(Keeper keeper, @PathVariable UUID listing, Locale locale, Model model) {
        return page(keeper, keeping.listing(keeper, listing), Form.empty(), locale, model);
    }

    @PostMapping("/listings/{listing}/close")
    String closeListing(
            Keeper keeper,
            @PathVariable UUID listing,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var found = keeping.listing(keeper, listing);
        var form = Form.of(posted);
        var closing = closingForm.read(form, listing, keeping::isOpenListing);
        if (form.isWrong()) return page(keeper, found, form, locale, model);
        close.close(found, closing);
        return "redirect:/listing/" + listing;
    }

    private String page(Keeper keeper, Initiative initiative, Form form, Locale locale, Model model) {
        var suggested = alikeInitiatives.to(initiative.id().value(), initiative.content()).stream()
                .map(other -> choice(other.initiative().id().value(), other.initiative().name()))
                .toList();
        var path = "/initiatives/" + initiative.id().value();
        return closingForm.page(
                new Ending(initiative.name(), keeper.pages(), path, "keep.close.initiative", suggested), form, locale, model);
    }

    private String page(Keeper keeper, Listing listing, Form form, Locale locale, Model model) {
        var suggested = alike.to(listing.content(), listing.initiative()).stream()
                .map(other -> choice(other.id().value(), other.name()))
                .toList();
        var path = "/listings/" + listing.id().value();
        return closingForm.page(
                new Ending(listing.name(), keeper.pages(), path, "keep.close.listing", suggested), form, locale, model);
    }

    private static Choice choice(UUID id, String name) {
        return new Choice(id.toString(), name);
    }

    /** What ended may lead on to what the successor offers: each to its own, or all to one. */
    @GetMapping("/initiatives/{initiative}/lead-on")
    String leadOn(Keeper keeper, @PathVariable UUID initiative, Model model) {
        var found = keeping.initiative(keeper, initiative);
        var theirs = close.offeredByTheSuccessor(found);
        var ours = close.ended(found);
        if (theirs.isEmpty() || ours.isEmpty()) return "redirect:/initiative/" + initiative;
        model.addAttribute("initiative", found);
        model.addAttribute("ours", ours);
        model.addAttribute("theirs", theirs);
        model.addAttribute("form", Form.of(close.leadingNow(found)));
        return "directory/keep/lead-on";
    }

    @PostMapping("/initiatives/{initiative}/lead-on")
    String lead(
            Keeper keeper, @PathVariable UUID initiative, @RequestParam MultiValueMap<String, String> posted) {
        var found = keeping.initiative(keeper, initiative);
        var form = Form.of(posted);
        for (var listing : close.ended(found)) {
            var own = form.value("to-" + listing.id().value());
            close.lead(found, listing, own.isEmpty() ? form.value("all") : own);
        }
        return "redirect:/initiative/" + initiative;
    }
}
