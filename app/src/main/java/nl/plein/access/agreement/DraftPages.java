package nl.plein.access.agreement;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.access.Viewer;
import nl.plein.access.decision.Ground;
import nl.plein.access.decision.Opening;
import nl.plein.access.decision.Purpose;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import org.jspecify.annotations.Nullable;
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

/** The leading organisation writes a new version, one purpose a page, and offers it for signing. */
@Controller
@RequestMapping("/agreements/draft")
class DraftPages {

    private static final int LONGEST_TITLE = 120;

    private final Versions versions;
    private final Organisations organisations;
    private final Leading leading;
    private final MessageSource messages;
    private final Clock clock;

    DraftPages(
            Versions versions, Organisations organisations, Leading leading, MessageSource messages, Clock clock) {
        this.versions = versions;
        this.organisations = organisations;
        this.leading = leading;
        this.messages = messages;
        this.clock = clock;
    }

    @PostMapping
    String begin(Viewer viewer) {
        refuseOthers(viewer);
        versions.draft(viewer.person());
        return "redirect:/agreements/draft";
    }

    @GetMapping
    String draft(Viewer viewer, Model model) {
        refuseOthers(viewer);
        var draft = versions.all().stream().filter(Version::isDraft).findFirst();
        if (draft.isEmpty()) return "redirect:/agreements";
        return show(draft.get(), Form.of(Map.of(
                "title", List.of(draft.get().title()),
                "begins", List.of(String.valueOf(draft.get().begins() == null ? LocalDate.now(clock) : draft.get().begins())))),
                model);
    }

    /** From here on it does not change any more, so nothing is left out by accident: at least one purpose, a name, a day. */
    @PostMapping("/offer")
    String offer(Viewer viewer, @RequestParam MultiValueMap<String, String> posted, Model model) {
        refuseOthers(viewer);
        var draft = draft();
        var form = Form.of(posted);
        var title = form.text("title", LONGEST_TITLE, "agreement.draft.no-title");
        var begins = form.optionalDate("begins", "agreement.draft.no-day");
        if (begins.isEmpty() || begins.get().isBefore(LocalDate.now(clock))) form.reject("begins", "agreement.draft.no-day");
        if (versions.read(draft.number()).openings().isEmpty()) form.reject("purposes", "agreement.draft.no-purpose");
        if (form.isWrong()) return show(draft, form, model);
        versions.name(draft.number(), title, begins.get());
        versions.offer(draft.number());
        return "redirect:/agreements";
    }

    @PostMapping("/drop")
    String drop(Viewer viewer) {
        refuseOthers(viewer);
        versions.drop(draft().number());
        return "redirect:/agreements";
    }

    @GetMapping("/{purpose}")
    String purpose(
            Viewer viewer,
            @PathVariable Purpose purpose,
            @RequestParam(required = false) @Nullable UUID partner,
            Locale locale,
            Model model) {
        refuseOthers(viewer);
        var organisation = partner(partner);
        var form = PurposeForm.fill(versions.read(draft().number()), purpose, organisation);
        return show(purpose, organisation, form, locale, model);
    }

    @PostMapping("/{purpose}")
    String save(
            Viewer viewer,
            @PathVariable Purpose purpose,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(required = false) @Nullable UUID partner,
            Locale locale,
            Model model) {
        refuseOthers(viewer);
        var draft = draft();
        var organisation = partner(partner);
        var form = Form.of(posted);
        if (organisation == null && form.has("open", "no")) {
            versions.close(draft.number(), purpose);
            return "redirect:/agreements/draft";
        }
        var opening = organisation == null ? PurposeForm.opening(form, purpose) : null;
        var clauses = PurposeForm.clauses(form, purpose, organisation);
        if (form.isWrong()) return show(purpose, organisation, form, locale, model);
        if (opening != null) versions.open(draft.number(), opening);
        versions.clear(draft.number(), purpose, organisation);
        clauses.forEach(clause -> versions.add(draft.number(), clause));
        return "redirect:/agreements/draft";
    }

    private String show(Version draft, Form form, Model model) {
        var names = organisations.all().stream().collect(Collectors.toMap(Organisation::id, Organisation::name));
        model.addAttribute("form", form);
        model.addAttribute("draft", draft);
        var agreement = versions.read(draft.number());
        model.addAttribute("purposes", Lines.of(agreement, names));
        model.addAttribute("opened", agreement.openings().stream().map(Opening::purpose).toList());
        model.addAttribute("all", Purpose.values());
        return "access/agreement/draft";
    }

    private String show(
            Purpose purpose, @Nullable OrganisationId organisation, Form form, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("purpose", purpose);
        model.addAttribute("name", messages.getMessage("agreement.purpose." + purpose, null, locale));
        model.addAttribute("partner", organisation == null ? null : organisations.find(organisation).orElseThrow());
        model.addAttribute("partners", organisations.partners());
        model.addAttribute("grounds", choices(Stream.of(Ground.values()), "agreement.ground.", locale));
        model.addAttribute("roles", PurposeForm.ROLES);
        model.addAttribute("classes", PurposeForm.ROLES.stream().collect(Collectors.toMap(
                role -> role, role -> choices(PurposeForm.classes(role).stream(), "agreement.class.", locale))));
        model.addAttribute("shared", PurposeForm.ROLES.stream().collect(Collectors.toMap(
                role -> role, role -> choices(PurposeForm.sharedClasses().stream(), "agreement.class.", locale))));
        model.addAttribute("answers", Stream.of("yes", "no")
                .map(answer -> new Choice(answer, messages.getMessage("agreement.answer." + answer, null, locale)))
                .toList());
        return "access/agreement/purpose";
    }

    private List<Choice> choices(Stream<? extends Enum<?>> all, String key, Locale locale) {
        return all.map(each -> new Choice(each.name(), messages.getMessage(key + each.name(), null, locale)))
                .toList();
    }

    private Version draft() {
        return versions.all().stream().filter(Version::isDraft).findFirst().orElseThrow(DraftPages::notFound);
    }

    private @Nullable OrganisationId partner(@Nullable UUID partner) {
        if (partner == null) return null;
        return organisations.find(new OrganisationId(partner)).orElseThrow(DraftPages::notFound).id();
    }

    private void refuseOthers(Viewer viewer) {
        if (!leading.isBy(viewer)) throw notFound();
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
