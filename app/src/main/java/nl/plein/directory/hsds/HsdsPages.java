package nl.plein.directory.hsds;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.ListingId;
import nl.plein.directory.program.ForPrograms;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.server.ResponseStatusException;

/** Open Referral HSDS 3.1, to be read by everybody and by every site. */
@RestController
@ForPrograms
@RequestMapping("/hsds/v3")
@CrossOrigin(methods = {RequestMethod.GET, RequestMethod.HEAD}, exposedHeaders = "ETag")
class HsdsPages {

    private static final Set<String> OF_SERVICES = Set.of(
            "search", "page", "per_page", "format", "taxonomy_term_id", "taxonomy_id", "organization_id",
            "modified_after", "minimal", "full");
    private static final Set<String> OF_ORGANIZATIONS = Set.of(
            "search", "page", "per_page", "format", "taxonomy_term_id", "taxonomy_id", "full_service", "full");
    private static final Set<String> OF_AT_LOCATIONS = Set.of(
            "search", "page", "per_page", "format", "taxonomy_term_id", "taxonomy_id", "organization_id",
            "modified_after", "full", "postcode", "proximity");
    private static final Set<String> OF_TAXONOMIES = Set.of("search", "page", "per_page", "format");
    private static final Set<String> OF_TERMS =
            Set.of("search", "page", "per_page", "format", "taxonomy_id", "top_only", "parent_id");

    private final Selected selected;
    private final Shown shown;
    private final TermParts terms;
    private final Answers answers;

    HsdsPages(Selected selected, Shown shown, TermParts terms, Answers answers) {
        this.selected = selected;
        this.shown = shown;
        this.terms = terms;
        this.answers = answers;
    }

    @GetMapping({"", "/"})
    @Nullable ResponseEntity<byte[]> about(WebRequest request) {
        return answers.answer(request, Map.of(
                "version", "3.1",
                "profile", "https://docs.openreferral.org/en/3.1/hsds/",
                "openapi_url", "https://raw.githubusercontent.com/openreferral/specification/3.1/schema/openapi.json"));
    }

    @GetMapping("/services")
    @Nullable ResponseEntity<byte[]> services(
            WebRequest request, HttpServletResponse response, @RequestParam Map<String, String> typed) {
        var wanted = new Wanted(typed, OF_SERVICES);
        var found = selected.listings(wanted);
        if (wanted.lines()) return answers.lines(response, found.things(), some -> services(wanted, some));
        if (wanted.is("minimal")) return answers.page(request, 1, 1, services(wanted, found.things()), found.all());
        return answers.page(request, wanted, services(wanted, found.things()), found.all());
    }

    private List<Parts> services(Wanted wanted, List<ListingId> ids) {
        var full = wanted.is("full");
        return wanted.is("minimal") ? shown.changes(ids) : shown.services(ids, full);
    }

    @GetMapping("/services/{id}")
    @Nullable ResponseEntity<byte[]> service(WebRequest request, @PathVariable String id) {
        return one(request, shown.services(List.of(new ListingId(id(id))), true));
    }

    @GetMapping("/organizations")
    @Nullable ResponseEntity<byte[]> organizations(
            WebRequest request, HttpServletResponse response, @RequestParam Map<String, String> typed) {
        var wanted = new Wanted(typed, OF_ORGANIZATIONS);
        var found = selected.initiatives(wanted);
        if (wanted.lines()) return answers.lines(response, found.things(), some -> organizations(wanted, some));
        return answers.page(request, wanted, organizations(wanted, found.things()), found.all());
    }

    private List<Parts> organizations(Wanted wanted, List<InitiativeId> ids) {
        return shown.organizations(ids, wanted.is("full"), wanted.is("full_service"));
    }

    @GetMapping("/organizations/{id}")
    @Nullable ResponseEntity<byte[]> organization(
            WebRequest request, @PathVariable String id, @RequestParam Map<String, String> typed) {
        var wanted = new Wanted(typed, Set.of("full_service"));
        return one(request, shown.organizations(List.of(new InitiativeId(id(id))), true, wanted.is("full_service")));
    }

    @GetMapping("/service_at_locations")
    @Nullable ResponseEntity<byte[]> atLocations(
            WebRequest request, HttpServletResponse response, @RequestParam Map<String, String> typed) {
        var wanted = new Wanted(typed, OF_AT_LOCATIONS);
        var full = wanted.is("full");
        var found = selected.atPlaces(wanted);
        if (wanted.lines()) return answers.lines(response, found.things(), some -> shown.atLocations(some, full));
        return answers.page(request, wanted, shown.atLocations(found.things(), full), found.all());
    }

    @GetMapping("/service_at_locations/{id}")
    @Nullable ResponseEntity<byte[]> atLocation(WebRequest request, @PathVariable String id) {
        var found = selected.atPlace(id(id)).map(List::of).orElse(List.of());
        return one(request, shown.atLocations(found, true));
    }

    @GetMapping("/taxonomies")
    @Nullable ResponseEntity<byte[]> taxonomies(
            WebRequest request, HttpServletResponse response, @RequestParam Map<String, String> typed) {
        var wanted = new Wanted(typed, OF_TAXONOMIES);
        return shortList(request, response, wanted, terms.taxonomies(wanted));
    }

    @GetMapping("/taxonomies/{id}")
    @Nullable ResponseEntity<byte[]> taxonomy(WebRequest request, @PathVariable String id) {
        return one(request, terms.taxonomy(id(id)));
    }

    @GetMapping("/taxonomy_terms")
    @Nullable ResponseEntity<byte[]> terms(
            WebRequest request, HttpServletResponse response, @RequestParam Map<String, String> typed) {
        var wanted = new Wanted(typed, OF_TERMS);
        return shortList(request, response, wanted, terms.terms(wanted));
    }

    @GetMapping("/taxonomy_terms/{id}")
    @Nullable ResponseEntity<byte[]> term(WebRequest request, @PathVariable String id) {
        return one(request, terms.term(id(id)));
    }

    private @Nullable ResponseEntity<byte[]> shortList(
            WebRequest request, HttpServletResponse response, Wanted wanted, List<Parts> all) {
        return wanted.lines() ? answers.lines(response, all, some -> some) : answers.pageOf(request, wanted, all);
    }

    private @Nullable ResponseEntity<byte[]> one(WebRequest request, List<Parts> found) {
        if (found.isEmpty()) throw new ResponseStatusException(NOT_FOUND);
        return answers.answer(request, found.getFirst().all());
    }

    private static UUID id(String typed) {
        try {
            if (typed.length() == 36) return UUID.fromString(typed);
        } catch (IllegalArgumentException _) {
            // whatever it is, it is not here
        }
        throw new ResponseStatusException(NOT_FOUND);
    }
}
