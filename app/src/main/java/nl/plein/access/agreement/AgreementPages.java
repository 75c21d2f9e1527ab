package nl.plein.access.agreement;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import nl.plein.access.Viewer;
import nl.plein.people.Organisation;
import nl.plein.people.Organisations;
import nl.plein.people.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Everybody reads what the partners agreed: who may see what, why, and who signed. */
@Controller
@RequestMapping("/agreement")
class AgreementPages {

    private final Versions versions;
    private final Signatures signatures;
    private final Organisations organisations;
    private final Clock clock;

    AgreementPages(Versions versions, Signatures signatures, Organisations organisations, Clock clock) {
        this.versions = versions;
        this.signatures = signatures;
        this.organisations = organisations;
        this.clock = clock;
    }

    record Signer(String organisation, Signature signature) {}

    /** The version that counts; before the first one begins, the newest that was offered. */
    @GetMapping
    String newest(Viewer viewer, Model model) {
        model.addAttribute("signs", viewer.is(Role.ADMINISTRATOR));
        var offered = offered();
        var today = LocalDate.now(clock);
        return offered.stream()
                .filter(version -> !version.begins().isAfter(today))
                .findFirst()
                .or(() -> offered.stream().findFirst())
                .map(version -> show(version, model))
                .orElse("access/agreement/none");
    }

    @GetMapping("/{version:[0-9]{1,6}}")
    String one(Viewer viewer, @PathVariable int version, Model model) {
        model.addAttribute("signs", viewer.is(Role.ADMINISTRATOR));
        return offered().stream()
                .filter(each -> each.number() == version)
                .findFirst()
                .map(each -> show(each, model))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private List<Version> offered() {
        return versions.all().stream().filter(version -> !version.isDraft()).toList();
    }

    private String show(Version version, Model model) {
        var names = organisations.all().stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
        var signers = signatures.of(version.number()).stream()
                .map(signature -> new Signer(names.getOrDefault(signature.organisation(), ""), signature))
                .collect(Collectors.partitioningBy(signer -> signer.signature().withdrawnAt() == null));
        model.addAttribute("version", version);
        model.addAttribute("begun", !version.begins().isAfter(LocalDate.now(clock)));
        model.addAttribute("purposes", Lines.of(versions.read(version.number()), names));
        model.addAttribute("signers", signers.get(true));
        model.addAttribute("withdrawn", signers.get(false));
        model.addAttribute("others", offered().stream()
                .filter(other -> other.number() != version.number())
                .toList());
        model.addAttribute("zone", clock.getZone());
        return "access/agreement/agreement";
    }
}
