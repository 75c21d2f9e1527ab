package nl.plein.matching.board;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.matching.ProposalId;
import nl.plein.matching.apart.KeptApart;
import nl.plein.matching.proposal.Propose;
import nl.plein.matching.reasons.Reasons;
import nl.plein.matching.town.Towns;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.needs.Side;
import nl.plein.shared.Form;
import nl.plein.shared.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/**
 * Pairs a need and an offer by hand. What protects somebody cannot be overruled, and the page says so; anything else
 * that is against it asks for a reason.
 */
@Controller
@RequestMapping("/board/{one}/pair/{other}")
class PairPages {

    private static final int LONGEST_REASON = 200;

    private final Entries entries;
    private final Towns towns;
    private final Propose propose;
    private final Portraits portraits;
    private final Reasons reasons;
    private final KeptApart keptApart;

    PairPages(
            Entries entries,
            Towns towns,
            Propose propose,
            Portraits portraits,
            Reasons reasons,
            KeptApart keptApart) {
        this.keptApart = keptApart;
        this.entries = entries;
        this.towns = towns;
        this.propose = propose;
        this.portraits = portraits;
        this.reasons = reasons;
    }

    @GetMapping
    String look(Viewer viewer, @PathVariable UUID one, @PathVariable UUID other, Locale locale, Model model) {
        return page(pair(viewer, one, other), Form.empty(), locale, model);
    }

    @PostMapping
    String propose(
            Viewer viewer,
            @PathVariable UUID one,
            @PathVariable UUID other,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var pair = pair(viewer, one, other);
        var form = Form.of(posted);
        var because = form.optionalText("because", LONGEST_REASON);
        if (form.isWrong()) return page(pair, form, locale, model);
        var outcome = propose.propose(
                viewer, pair.need().id(), pair.offer().id(), because.isEmpty() ? null : because);
        return switch (outcome) {
            case Outcome.Done<ProposalId> _ -> "redirect:/board/{one}?said=proposed";
            case Outcome.Refused<ProposalId>(var reason) -> {
                form.reject("because", reason);
                yield page(pair, form, locale, model);
            }
        };
    }

    private String page(Pair pair, Form form, Locale locale, Model model) {
        var drawn = portraits.of(List.of(pair.need(), pair.offer()), locale);
        model.addAttribute("form", form);
        model.addAttribute("need", drawn.get(pair.need().id()));
        model.addAttribute("offer", drawn.get(pair.offer().id()));
        model.addAttribute("keptApart", keptApart.areApart(pair.need().person(), pair.offer().person()));
        towns.pair(pair.need(), pair.offer()).ifPresent(pairing -> {
            model.addAttribute("pairing", pairing);
            model.addAttribute("protectedBy", reasons.conditions(pairing.protectedBy(), locale));
            model.addAttribute("against", reasons.conditions(pairing.blockedBy(), locale));
            model.addAttribute("bars", reasons.bars(pairing.score(), locale));
            model.addAttribute("percent", Reasons.percent(pairing.score()));
        });
        return "matching/board/pair";
    }

    private record Pair(Entry need, Entry offer) {}

    /** Two of this coordinator's entries, in either order, of which one asks and the other offers. */
    private Pair pair(Viewer viewer, UUID one, UUID other) {
        var first = entries.find(viewer, new EntryId(one)).orElseThrow(PairPages::notFound);
        var second = entries.find(viewer, new EntryId(other)).orElseThrow(PairPages::notFound);
        if (first.side() == second.side()) throw notFound();
        return first.side() == Side.NEED ? new Pair(first, second) : new Pair(second, first);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
