package nl.plein.access.partner;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.people.OrganisationId;
import nl.plein.people.Site;
import nl.plein.people.SiteId;
import nl.plein.people.Sites;
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
import org.springframework.web.server.ResponseStatusException;

/** The places of one's own organisation. */
@Controller
@RequestMapping("/partners/{organisation}/sites")
class SitePages {

    private static final int LONGEST = 100;

    private final Partners partners;
    private final Sites sites;
    private final Postcodes postcodes;

    SitePages(Partners partners, Sites sites, Postcodes postcodes) {
        this.partners = partners;
        this.sites = sites;
        this.postcodes = postcodes;
    }

    @GetMapping("/new")
    String ask(Viewer viewer, @PathVariable UUID organisation, Model model) {
        return form(own(viewer, organisation), null, Form.empty(), model);
    }

    @PostMapping
    String add(
            Viewer viewer,
            @PathVariable UUID organisation,
            @RequestParam MultiValueMap<String, String> posted,
            Model model) {
        return save(own(viewer, organisation), null, Form.of(posted), model);
    }

    @GetMapping("/{site}")
    String change(Viewer viewer, @PathVariable UUID organisation, @PathVariable UUID site, Model model) {
        var own = own(viewer, organisation);
        return form(own, site, filledIn(find(own, site)), model);
    }

    @PostMapping("/{site}")
    String change(
            Viewer viewer,
            @PathVariable UUID organisation,
            @PathVariable UUID site,
            @RequestParam MultiValueMap<String, String> posted,
            Model model) {
        var own = own(viewer, organisation);
        find(own, site);
        return save(own, site, Form.of(posted), model);
    }

    @PostMapping("/{site}/remove")
    String remove(Viewer viewer, @PathVariable UUID organisation, @PathVariable UUID site) {
        sites.remove(own(viewer, organisation), new SiteId(site));
        return "redirect:/partners";
    }

    private String save(OrganisationId own, @Nullable UUID site, Form form, Model model) {
        var name = form.text("name", LONGEST, "partner.site.no-name");
        var street = form.optionalText("street", LONGEST);
        var postcode = form.postcode("postcode", postcodes);
        var place = form.text("place", LONGEST, "partner.site.no-place");
        if (form.isWrong()) return form(own, site, form, model);
        var id = new SiteId(site == null ? UUID.randomUUID() : site);
        sites.save(new Site(id, own, name, street.isEmpty() ? null : street, postcode, place));
        return "redirect:/partners";
    }

    private static String form(OrganisationId own, @Nullable UUID site, Form form, Model model) {
        model.addAttribute("organisation", own.value());
        model.addAttribute("site", site);
        model.addAttribute("form", form);
        return "access/partner/site";
    }

    private static Form filledIn(Site site) {
        return Form.of(Map.of(
                "name", List.of(site.name()),
                "street", List.of(site.street() == null ? "" : site.street()),
                "postcode", List.of(site.postcode()),
                "place", List.of(site.place())));
    }

    private Site find(OrganisationId own, UUID site) {
        return sites.find(own, new SiteId(site)).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private OrganisationId own(Viewer viewer, UUID organisation) {
        var id = new OrganisationId(organisation);
        if (!partners.administers(viewer, id)) throw new ResponseStatusException(NOT_FOUND);
        return id;
    }
}
