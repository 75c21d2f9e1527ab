package nl.plein.journeys.programme;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.access.Viewer;
import nl.plein.people.Organisation;
import nl.plein.people.Organisations;
import nl.plein.people.Role;
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
import org.springframework.web.server.ResponseStatusException;

/** All programmes. A coordinator keeps those of the own organisation, and reads and copies what others share. */
@Controller
@RequestMapping("/programmes")
class ProgrammePages {

    private final ProgrammesOfViewer programmes;
    private final OwnProgrammes own;
    private final Organisations organisations;
    private final KindsOfHelp kinds;

    ProgrammePages(ProgrammesOfViewer programmes, OwnProgrammes own, Organisations organisations, KindsOfHelp kinds) {
        this.programmes = programmes;
        this.own = own;
        this.organisations = organisations;
        this.kinds = kinds;
    }

    @GetMapping
    String list(Viewer viewer, Locale locale, Model model) {
        var mine = viewer.organisations(Role.COORDINATOR);
        var byOwner = programmes.all(viewer).stream()
                .collect(Collectors.partitioningBy(programme -> mine.contains(programme.organisation())));
        model.addAttribute("own", byOwner.get(true));
        model.addAttribute("shared", byOwner.get(false));
        model.addAttribute("kinds", names(locale));
        model.addAttribute("organisations", organisationNames());
        return "journeys/programme/list";
    }

    @GetMapping("/{programme}")
    String read(Viewer viewer, @PathVariable UUID programme, Locale locale, Model model) {
        var found = programmes.find(viewer, programme).orElseThrow(ProgrammePages::notFound);
        model.addAttribute("programme", found);
        model.addAttribute("mine", viewer.organisations(Role.COORDINATOR).contains(found.organisation()));
        model.addAttribute("organisation", organisationNames().get(found.organisation().value()));
        model.addAttribute("content", found.newest().content());
        model.addAttribute("weeks", Week.of(found.newest().content()));
        model.addAttribute("kinds", names(locale));
        model.addAttribute("choices", kinds.all(locale));
        model.addAttribute("form", Form.of(Map.of("kinds", List.copyOf(found.kinds()))));
        model.addAttribute("copy", UUID.randomUUID());
        return "journeys/programme/programme";
    }

    /** The form carries the id of the copy, so that sending it twice makes one. */
    @PostMapping("/{programme}/copy")
    String copy(Viewer viewer, @PathVariable UUID programme, @RequestParam Optional<UUID> copy) {
        var found = programmes.find(viewer, programme).orElseThrow(ProgrammePages::notFound);
        var organisation = viewer.organisations(Role.COORDINATOR).iterator().next();
        var id = copy.map(ProgrammeId::new).orElseGet(ProgrammeId::create);
        own.add(id, organisation, found.newest().content(), found.newest(), viewer.person());
        return "redirect:/programmes/" + id.value() + "/draft";
    }

    @PostMapping("/{programme}/kinds")
    String beginWith(
            Viewer viewer,
            @PathVariable UUID programme,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale) {
        var found = programmes.findOwn(viewer, programme).orElseThrow(ProgrammePages::notFound);
        var known = kinds.all(locale).stream().map(Choice::value).toList();
        own.beginWith(found.id(), found.organisation(), Form.of(posted).anyOf("kinds", known));
        return "redirect:/programmes/{programme}";
    }

    @PostMapping("/{programme}/share")
    String share(Viewer viewer, @PathVariable UUID programme, @RequestParam(defaultValue = "false") boolean shared) {
        var found = programmes.findOwn(viewer, programme).orElseThrow(ProgrammePages::notFound);
        if (shared) own.share(found.id());
        else own.stopSharing(found.id());
        return "redirect:/programmes/{programme}";
    }

    @PostMapping("/{programme}/close")
    String close(Viewer viewer, @PathVariable UUID programme, @RequestParam(defaultValue = "false") boolean closed) {
        var found = programmes.findOwn(viewer, programme).orElseThrow(ProgrammePages::notFound);
        if (closed) own.close(found.id());
        else own.open(found.id());
        return "redirect:/programmes/{programme}";
    }

    private Map<String, String> names(Locale locale) {
        return kinds.all(locale).stream().collect(Collectors.toMap(Choice::value, Choice::label));
    }

    private Map<UUID, String> organisationNames() {
        return organisations.all().stream()
                .collect(Collectors.toMap(organisation -> organisation.id().value(), Organisation::name));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
