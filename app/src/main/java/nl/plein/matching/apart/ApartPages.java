package nl.plein.matching.apart;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.matching.board.Portraits;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import nl.plein.shared.Outcome;
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

/** Keeping two people apart, and lifting it again. */
@Controller
@RequestMapping("/board/{one}/apart/{other}")
class ApartPages {

    private final KeepApart keepApart;
    private final KeptApart keptApart;
    private final Entries entries;
    private final Portraits portraits;
    private final MessageSource messages;

    ApartPages(
            KeepApart keepApart, KeptApart keptApart, Entries entries, Portraits portraits, MessageSource messages) {
        this.keepApart = keepApart;
        this.keptApart = keptApart;
        this.entries = entries;
        this.portraits = portraits;
        this.messages = messages;
    }

    @GetMapping
    String ask(Viewer viewer, @PathVariable UUID one, @PathVariable UUID other, Locale locale, Model model) {
        return page(find(viewer, one), find(viewer, other), Form.empty(), locale, model);
    }

    @PostMapping
    String keep(
            Viewer viewer,
            @PathVariable UUID one,
            @PathVariable UUID other,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var first = find(viewer, one);
        var second = find(viewer, other);
        var form = Form.of(posted);
        var reason = form.anyOf("reason", KeepApart.REASONS).stream().findFirst().orElse(null);
        if (form.isWrong()) return page(first, second, form, locale, model);
        return switch (keepApart.keep(viewer, first.person(), second.person(), reason)) {
            case Outcome.Done<Void> _ -> "redirect:/board/{one}?said=kept-apart";
            case Outcome.Refused<Void>(var why) -> {
                form.reject("reason", why);
                yield page(first, second, form, locale, model);
            }
        };
    }

    @PostMapping("/lift")
    String lift(Viewer viewer, @PathVariable UUID one, @PathVariable UUID other) {
        keptApart.lift(find(viewer, one).person(), find(viewer, other).person());
        return "redirect:/board/{one}?said=lifted";
    }

    private String page(Entry one, Entry other, Form form, Locale locale, Model model) {
        var drawn = portraits.of(List.of(one, other), locale);
        model.addAttribute("form", form);
        model.addAttribute("one", drawn.get(one.id()));
        model.addAttribute("other", drawn.get(other.id()));
        model.addAttribute("reasons", KeepApart.REASONS.stream()
                .map(reason -> new Choice(reason, messages.getMessage("apart.reason." + reason, null, locale)))
                .toList());
        return "matching/apart/apart";
    }

    private Entry find(Viewer viewer, UUID id) {
        return entries.findToWorkOn(viewer, new EntryId(id)).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
