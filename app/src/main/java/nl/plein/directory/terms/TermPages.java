package nl.plein.directory.terms;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.access.Viewer;
import nl.plein.directory.Term;
import nl.plein.directory.Terms;
import nl.plein.people.Organisations;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A term of a closed list: what it is called, where it stands, and how it ends. */
@Controller("termPagesOfDirectory") // access has terms too
@RequestMapping("/words/{kind:SUBJECT|FOR_WHOM|LIFE_EVENT}/{term}")
class TermPages {

    private final KeptTerms keptTerms;
    private final Terms terms;
    private final SaveTerm saveTerm;
    private final ArrangeTerms arrangeTerms;
    private final Organisations organisations;
    private final MessageSource messages;
    private final Clock clock;

    TermPages(
            KeptTerms keptTerms,
            Terms terms,
            SaveTerm saveTerm,
            ArrangeTerms arrangeTerms,
            Organisations organisations,
            MessageSource messages,
            Clock clock) {
        this.keptTerms = keptTerms;
        this.terms = terms;
        this.saveTerm = saveTerm;
        this.arrangeTerms = arrangeTerms;
        this.organisations = organisations;
        this.messages = messages;
        this.clock = clock;
    }

    /** The form of a new term carries its id, so that sending it twice adds one. */
    @GetMapping
    String term(@PathVariable Term.Kind kind, @PathVariable UUID term, Locale language, Model model) {
        var kept = kept(kind, term);
        var form = kept == null
                ? Form.empty()
                : Form.of(Map.of("nl", List.of(kept.term().nl()), "en", List.of(kept.term().en())));
        return page(kind, term, kept, form, language, model);
    }

    @PostMapping
    String save(
            Viewer viewer,
            @PathVariable Term.Kind kind,
            @PathVariable UUID term,
            @RequestParam MultiValueMap<String, String> posted,
            Locale language,
            Model model) {
        var kept = kept(kind, term);
        var form = Form.of(posted);
        saveTerm.save(term, kind, kept == null ? null : kept.term(), form, WordPages.keeper(viewer));
        return form.isWrong() ? page(kind, term, kept, form, language, model) : toList(kind);
    }

    @PostMapping("/order")
    String order(@PathVariable Term.Kind kind, @PathVariable UUID term, @RequestParam UUID before) {
        arrangeTerms.putBefore(there(kind, term).term(), before);
        return toList(kind);
    }

    @PostMapping("/remove")
    String remove(Viewer viewer, @PathVariable Term.Kind kind, @PathVariable UUID term, Locale language, Model model) {
        if (keptTerms.remove(term, WordPages.keeper(viewer), clock.instant()) || keptTerms.isGone(term)) return toList(kind);
        return refused("nl", "terms.in-use", kind, term, language, model);
    }

    @PostMapping("/merge")
    String merge(
            Viewer viewer,
            @PathVariable Term.Kind kind,
            @PathVariable UUID term,
            @RequestParam(defaultValue = "") String into,
            Locale language,
            Model model) {
        if (keptTerms.isGone(term)) return toList(kind);
        var stays = terms.all().stream().filter(other -> other.key().equals(into)).findFirst();
        if (stays.isPresent()
                && keptTerms.merge(there(kind, term).term(), stays.get(), WordPages.keeper(viewer), clock.instant()))
            return toList(kind);
        return refused("into", "terms.merge.choose", kind, term, language, model);
    }

    private String refused(String field, String reason, Term.Kind kind, UUID term, Locale language, Model model) {
        var kept = there(kind, term);
        var form = Form.of(Map.of("nl", List.of(kept.term().nl()), "en", List.of(kept.term().en())));
        form.reject(field, reason);
        return page(kind, term, kept, form, language, model);
    }

    private String page(Term.Kind kind, UUID id, @Nullable KeptTerm kept, Form form, Locale language, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("kind", kind);
        model.addAttribute("kept", kept);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("form", form);
        if (kept != null && kept.by() != null)
            organisations.find(kept.by()).ifPresent(by -> model.addAttribute("by", by.name()));
        var choose = new Choice("", messages.getMessage("terms.merge.none", null, language));
        var others = terms.all().stream()
                .filter(term -> term.kind() == kind && !term.id().equals(id))
                .map(term -> new Choice(term.key(), term.in(language)));
        model.addAttribute("others", Stream.concat(Stream.of(choose), others).toList());
        return "directory/terms/term";
    }

    /** Null for one that is being made; one that is gone is not there. */
    private @Nullable KeptTerm kept(Term.Kind kind, UUID id) {
        if (keptTerms.isGone(id)) throw notFound();
        var kept = keptTerms.find(id).orElse(null);
        if (kept != null && kept.term().kind() != kind) throw notFound();
        return kept;
    }

    private KeptTerm there(Term.Kind kind, UUID id) {
        var kept = kept(kind, id);
        if (kept == null) throw notFound();
        return kept;
    }

    private static String toList(Term.Kind kind) {
        return "redirect:/words#" + kind;
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
