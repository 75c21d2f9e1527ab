package nl.plein.directory.terms;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.directory.Term;
import nl.plein.directory.Terms;
import nl.plein.directory.search.TryWords;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.Role;
import nl.plein.shared.Form;
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

/** All words of the alliance on a page, a search to try them with, and the groups of words that mean the same. */
@Controller
@RequestMapping("/words")
class WordPages {

    private final Groups groups;
    private final Terms terms;
    private final TryWords tryWords;
    private final Organisations organisations;
    private final Clock clock;

    WordPages(Groups groups, Terms terms, TryWords tryWords, Organisations organisations, Clock clock) {
        this.groups = groups;
        this.terms = terms;
        this.tryWords = tryWords;
        this.organisations = organisations;
        this.clock = clock;
    }

    @GetMapping
    String words(@RequestParam MultiValueMap<String, String> typed, Locale language, Model model) {
        var form = Form.of(typed);
        model.addAttribute("form", form);
        model.addAttribute("groups", groups.all());
        model.addAttribute("lists", lists());
        model.addAttribute("fresh", UUID.randomUUID());
        if (!form.optionalText("q", 300).isEmpty() && !form.isWrong())
            model.addAttribute("tried", tryWords.tried(form.value("q"), language));
        return "directory/terms/words";
    }

    private Map<Term.Kind, List<Term>> lists() {
        var lists = new EnumMap<Term.Kind, List<Term>>(Term.Kind.class);
        var all = terms.all();
        for (var kind : Term.Kind.values()) lists.put(kind, all.stream().filter(term -> term.kind() == kind).toList());
        return lists;
    }

    /** The form of a new group carries its id, so that sending it twice adds one. */
    @GetMapping("/groups/{synonyms}")
    String group(@PathVariable UUID synonyms, Model model) {
        var words = groups.find(synonyms).map(Group::asText).orElse("");
        return form(synonyms, Form.of(Map.of("words", List.of(words))), model);
    }

    @PostMapping("/groups/{synonyms}")
    String save(Viewer viewer, @PathVariable UUID synonyms, @RequestParam MultiValueMap<String, String> posted, Model model) {
        var form = Form.of(posted);
        var words = WordsForm.read(form);
        if (form.isWrong()) return form(synonyms, form, model);
        groups.save(synonyms, words, keeper(viewer), clock.instant());
        return "redirect:/words#groups";
    }

    private String form(UUID id, Form form, Model model) {
        var group = groups.find(id);
        model.addAttribute("id", id);
        model.addAttribute("form", form);
        model.addAttribute("group", group.orElse(null));
        model.addAttribute("zone", clock.getZone());
        group.map(Group::by).flatMap(organisations::find).ifPresent(by -> model.addAttribute("by", by.name()));
        return "directory/terms/group";
    }

    @PostMapping("/groups/{synonyms}/remove")
    String remove(Viewer viewer, @PathVariable UUID synonyms) {
        groups.remove(synonyms, keeper(viewer), clock.instant());
        return "redirect:/words#groups";
    }

    /** In whose name somebody changes what all partners keep. */
    static OrganisationId keeper(Viewer viewer) {
        return viewer.organisations(Role.COORDINATOR).stream()
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
