package nl.plein.web.sharing;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.access.Looks;
import nl.plein.access.Viewer;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Decisions;
import nl.plein.access.decision.Matter;
import nl.plein.access.decision.Purpose;
import nl.plein.access.sharing.Shared;
import nl.plein.access.sharing.Sharings;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A coordinator gives a partner a part in somebody's matter, and ends it. */
@Controller
@RequestMapping("/sharing/{entry}")
class SharingPages {

    private static final List<String> MONTHS = List.of("1", "3", "6", "12");

    private final Entries entries;
    private final Sharings sharings;
    private final Decisions decisions;
    private final Organisations organisations;
    private final People people;
    private final Looks looks;
    private final MessageSource messages;
    private final Clock clock;

    SharingPages(
            Entries entries,
            Sharings sharings,
            Decisions decisions,
            Organisations organisations,
            People people,
            Looks looks,
            MessageSource messages,
            Clock clock) {
        this.entries = entries;
        this.sharings = sharings;
        this.decisions = decisions;
        this.organisations = organisations;
        this.people = people;
        this.looks = looks;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param classes what the partner may read, when the agreement and the person let it */
    record Line(UUID id, String partner, Shared shared, Set<DataClass> classes) {}

    @GetMapping
    String form(Viewer viewer, @PathVariable UUID entry, Locale locale, Model model) {
        return page(find(viewer, entry), Form.empty(), locale, model);
    }

    @PostMapping
    String share(
            Viewer viewer,
            @PathVariable UUID entry,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var found = find(viewer, entry);
        var matter = new Matter(found.person(), found.organisation());
        var form = Form.of(posted);
        var partners = partners(found).stream().map(each -> each.id().value().toString()).toList();
        var partner = form.oneOf("partner", partners, "sharing.partner.choose");
        var months = form.oneOf("months", MONTHS, "sharing.months.choose");
        if (form.isWrong()) return page(found, form, locale, model);
        var receiver = new OrganisationId(UUID.fromString(partner));
        var classes = decisions.shareableNow(matter, receiver, Purpose.HELP);
        if (classes.isEmpty()) {
            form.reject("partner", "sharing.no-consent");
            return page(found, form, locale, model);
        }
        var until = LocalDate.now(clock).plusMonths(Integer.parseInt(months)).atStartOfDay(clock.getZone()).toInstant();
        sharings.share(found.id().value(), matter, receiver, Purpose.HELP, classes, viewer.person(), until);
        return "redirect:/sharing/{entry}";
    }

    @PostMapping("/{sharing}/end")
    String end(Viewer viewer, @PathVariable UUID entry, @PathVariable UUID sharing) {
        var found = find(viewer, entry);
        sharings.of(found.id().value()).stream()
                .filter(shared -> shared.id().equals(sharing))
                .forEach(shared -> sharings.end(shared.id(), viewer.person()));
        return "redirect:/sharing/{entry}";
    }

    private String page(Entry entry, Form form, Locale locale, Model model) {
        looks.at(Looks.What.NAME, entry.organisation(), List.of(entry.person()));
        model.addAttribute("form", form);
        model.addAttribute("entry", entry.id().value());
        model.addAttribute("name", people.find(entry.person()).map(Person::givenName).orElse(""));
        model.addAttribute("lines", sharings.of(entry.id().value()).stream()
                .map(shared -> line(entry, shared))
                .toList());
        model.addAttribute("partners", partners(entry).stream().map(each -> choice(entry, each, locale)).toList());
        model.addAttribute("asks", partners(entry).stream().anyMatch(each ->
                decisions.asksForConsent(entry.organisation(), each.id(), Purpose.HELP)));
        model.addAttribute("months", MONTHS.stream()
                .map(each -> new Choice(each, messages.getMessage("sharing.months." + each, null, locale)))
                .toList());
        model.addAttribute("zone", clock.getZone());
        return "web/sharing/sharing";
    }

    private Line line(Entry entry, Shared shared) {
        var receiver = shared.sharing().receiver();
        var classes = EnumSet.noneOf(DataClass.class);
        classes.addAll(shared.sharing().classes());
        classes.retainAll(
                decisions.shareableNow(new Matter(entry.person(), entry.organisation()), receiver, Purpose.HELP));
        return new Line(
                shared.id(), organisations.find(receiver).map(Organisation::name).orElse(""), shared, classes);
    }

    /** With what they would see, and whether the person has to say yes first. */
    private Choice choice(Entry entry, Organisation partner, Locale locale) {
        var matter = new Matter(entry.person(), entry.organisation());
        var now = decisions.shareableNow(matter, partner.id(), Purpose.HELP);
        var hint = now.isEmpty()
                ? messages.getMessage("sharing.partner.asks", null, locale)
                : messages.getMessage("sharing.partner.sees", new Object[] {words(now, locale)}, locale);
        return new Choice(partner.id().value().toString(), partner.name(), hint, null);
    }

    private String words(Set<DataClass> classes, Locale locale) {
        return classes.stream()
                .map(each -> messages.getMessage("agreement.class." + each, null, locale))
                .collect(Collectors.joining("; "));
    }

    /** Those that may read anything at all of what this organisation shares. */
    private List<Organisation> partners(Entry entry) {
        return organisations.partners().stream()
                .filter(each -> !decisions.shareable(entry.organisation(), each.id(), Purpose.HELP).isEmpty())
                .toList();
    }

    private Entry find(Viewer viewer, UUID entry) {
        return entries.findToWorkOn(viewer, new EntryId(entry))
                .filter(found -> found.state() != Entry.State.WITHDRAWN)
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
