package nl.plein.web.emergency;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.access.Keys;
import nl.plein.access.Viewer;
import nl.plein.access.decision.Decisions;
import nl.plein.access.decision.Matter;
import nl.plein.access.decision.Purpose;
import nl.plein.access.emergency.EmergencyLog;
import nl.plein.access.emergency.Occurrence;
import nl.plein.access.emergency.OpenEmergency;
import nl.plein.needs.Entries;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import nl.plein.shared.Outcome;
import nl.plein.web.sharing.MatterView;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Somebody is in danger: a professional says why, and reads what another organisation knows, for an hour. */
@Controller
@RequestMapping("/emergency")
class EmergencyPages {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_REACH = 254;
    private static final int LONGEST_REASON = 500;
    private static final int SHORTEST_REASON = 20;

    private final OpenEmergency openEmergency;
    private final EmergencyLog log;
    private final FindInDanger findInDanger;
    private final Decisions decisions;
    private final Entries entries;
    private final Organisations organisations;
    private final MatterView view;
    private final Keys keys;
    private final Clock clock;

    EmergencyPages(
            OpenEmergency openEmergency,
            EmergencyLog log,
            FindInDanger findInDanger,
            Decisions decisions,
            Entries entries,
            Organisations organisations,
            MatterView view,
            Keys keys,
            Clock clock) {
        this.openEmergency = openEmergency;
        this.log = log;
        this.findInDanger = findInDanger;
        this.decisions = decisions;
        this.entries = entries;
        this.organisations = organisations;
        this.view = view;
        this.keys = keys;
        this.clock = clock;
    }

    @GetMapping
    String form(Viewer viewer, Model model) {
        return page(viewer, Form.empty(), model);
    }

    /** The reason stands in the form and never in an address: addresses are kept by browsers and servers. */
    @PostMapping
    String open(Viewer viewer, @RequestParam MultiValueMap<String, String> posted, Model model) {
        var form = Form.of(posted);
        var owners = others(viewer).stream().map(each -> each.id().value().toString()).toList();
        var owner = form.oneOf("organisation", owners, "emergency.organisation.choose");
        var name = form.text("name", LONGEST_NAME, "emergency.name.missing");
        var reach = form.text("reach", LONGEST_REACH, "emergency.reach.missing");
        var reason = form.text("reason", LONGEST_REASON, "emergency.reason.missing");
        if (reason.length() < SHORTEST_REASON) form.reject("reason", "emergency.reason.short");
        if (form.isWrong()) return page(viewer, form, model);
        var at = new OrganisationId(UUID.fromString(owner));
        keys.add(List.of(at));
        var subject = findInDanger.find(at, name, reach);
        return switch (openEmergency.open(reader(viewer), at, subject.orElse(null), reason)) {
            case Outcome.Done<UUID>(var id) -> "redirect:/emergency/" + id;
            case Outcome.Refused<UUID>(var why) -> {
                form.reject("name", why);
                yield page(viewer, form, model);
            }
        };
    }

    @GetMapping("/{emergency}")
    String read(Viewer viewer, @PathVariable UUID emergency, Locale locale, Model model) {
        var lasting = lasting(viewer, emergency);
        keys.add(List.of(lasting.owner()));
        var matter = new Matter(lasting.subject(), lasting.owner());
        var readable = decisions.readable(viewer, Purpose.HELP, matter);
        model.addAttribute("emergency", lasting);
        model.addAttribute("minutes", Duration.between(clock.instant(), lasting.until()).plusSeconds(59).toMinutes());
        model.addAttribute("owner", organisations.find(lasting.owner()).map(Organisation::name).orElse(""));
        model.addAttribute("matters", entries.of(lasting.subject()).stream()
                .filter(entry -> entry.organisation().equals(lasting.owner()))
                .map(entry -> view.of(entry, readable, locale))
                .toList());
        return "web/emergency/read";
    }

    @PostMapping("/{emergency}/end")
    String end(Viewer viewer, @PathVariable UUID emergency) {
        log.end(lasting(viewer, emergency).id(), viewer.person());
        return "redirect:/emergency";
    }

    private Occurrence lasting(Viewer viewer, UUID emergency) {
        return log.lasting(viewer.person()).stream()
                .filter(each -> each.id().equals(emergency) && viewer.roles().containsKey(each.organisation()))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private String page(Viewer viewer, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("organisations", others(viewer).stream()
                .map(each -> new Choice(each.id().value().toString(), each.name()))
                .toList());
        model.addAttribute("lasting", log.lasting(viewer.person()));
        model.addAttribute("zone", clock.getZone());
        return "web/emergency/emergency";
    }

    private List<Organisation> others(Viewer viewer) {
        return organisations.partners().stream()
                .filter(each -> !viewer.roles().containsKey(each.id()))
                .toList();
    }

    /** One acts for one organisation at a time. */
    private static OpenEmergency.Reader reader(Viewer viewer) {
        var organisation = viewer.roles().keySet().stream()
                .min((one, other) -> one.value().compareTo(other.value()))
                .orElseThrow();
        return new OpenEmergency.Reader(viewer.person(), organisation);
    }
}
