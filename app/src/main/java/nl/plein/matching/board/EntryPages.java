package nl.plein.matching.board;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.Looks;
import nl.plein.access.Viewer;
import nl.plein.matching.apart.Separations;
import nl.plein.matching.proposal.Proposal;
import nl.plein.matching.proposal.Proposals;
import nl.plein.matching.reasons.Reasons;
import nl.plein.needs.Contact;
import nl.plein.needs.Contacts;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.needs.Kinds;
import nl.plein.needs.Screenings;
import nl.plein.needs.Side;
import nl.plein.needs.ask.Question;
import nl.plein.needs.ask.Words;
import nl.plein.people.Unreached;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One need or offer: what was answered, what was proposed and said, and who would fit. */
@Controller
class EntryPages {

    private final Entries entries;
    private final Proposals proposals;
    private final Contacts contacts;
    private final Screenings screenings;
    private final Kinds kinds;
    private final Words words;
    private final Portraits portraits;
    private final Suggestions suggestions;
    private final Separations separations;
    private final Reasons reasons;
    private final Looks looks;
    private final Unreached unreached;
    private final Clock clock;

    EntryPages(
            Entries entries,
            Proposals proposals,
            Contacts contacts,
            Screenings screenings,
            Kinds kinds,
            Words words,
            Portraits portraits,
            Suggestions suggestions,
            Separations separations,
            Reasons reasons,
            Looks looks,
            Unreached unreached,
            Clock clock) {
        this.unreached = unreached;
        this.looks = looks;
        this.clock = clock;
        this.entries = entries;
        this.proposals = proposals;
        this.contacts = contacts;
        this.screenings = screenings;
        this.kinds = kinds;
        this.words = words;
        this.portraits = portraits;
        this.suggestions = suggestions;
        this.separations = separations;
        this.reasons = reasons;
    }

    /** What the page may say on top, after something was done. */
    private static final Set<String> SAID =
            Set.of("proposed", "answered", "taken-back", "ended", "too-late", "kept-apart", "lifted");

    /** @param call the number to call when this side has no e-mail address and did not answer, or null */
    record PartyLine(Side side, Portraits.Portrait portrait, boolean answered, @Nullable Contact call) {}

    record ProposalLine(Proposal proposal, Portraits.Portrait other, List<PartyLine> parties, List<Reasons.Bar> bars) {}

    record SuggestionLine(Portraits.Portrait portrait, int percent, List<Reasons.Bar> bars) {}

    @GetMapping("/board/{entry}")
    String entry(
            Viewer viewer,
            @PathVariable UUID entry,
            @RequestParam(required = false) String said,
            Locale locale,
            Model model) {
        var found = entries.find(viewer, new EntryId(entry)).orElseThrow(EntryPages::notFound);
        looks.at(Looks.What.ENTRY, found.organisation(), List.of(found.person()));
        var kind = kinds.find(found.kind()).orElseThrow();
        var asking = new Question.Asking(kind, found.side(), found.arranger() != null, found.answers());
        model.addAttribute("entry", found);
        model.addAttribute("portrait", portraits.of(List.of(found), locale).get(found.id()));
        var contact = contacts.of(found).orElse(null);
        if (contact != null && contact.isOnBehalf())
            looks.at(Looks.What.CONTACT, found.organisation(), List.of(contact.person().id()));
        model.addAttribute("contact", contact);
        model.addAttribute("callInstead", contact != null && unreached.is(contact.person().id()));
        model.addAttribute("lines", words.lines(asking, locale).stream()
                .filter(line -> !line.values().isEmpty())
                .toList());
        addScreening(found, model);
        addProposals(viewer, found, locale, model);
        addSuggestions(viewer, found, locale, model);
        model.addAttribute("apart", separations.of(viewer, found, locale));
        model.addAttribute("said", said != null && SAID.contains(said) ? said : null);
        model.addAttribute("zone", clock.getZone());
        return "matching/board/entry";
    }

    /** Whether this helper can go to somebody under 18, and until when. */
    private void addScreening(Entry entry, Model model) {
        if (entry.side() != Side.OFFER) return;
        var screening = screenings.of(List.of(entry.person())).get(entry.person());
        looks.at(Looks.What.SCREENING, entry.organisation(), List.of(entry.person()));
        model.addAttribute("screening", screening);
        model.addAttribute("screened", screening.on(LocalDate.now(clock)));
    }

    private void addProposals(Viewer viewer, Entry entry, Locale locale, Model model) {
        var history = proposals.history(entry.id());
        var involved = involved(history, entry);
        var drawn = portraits.of(involved.values(), locale);
        var reached = contacts.of(involved.values());
        var lines = history.stream()
                .map(proposal -> new ProposalLine(
                        proposal,
                        drawn.get(proposal.other(entry.id())),
                        parties(proposal, drawn, reached),
                        reasons.bars(proposal.score(), locale)))
                .toList();
        model.addAttribute("current", lines.stream().filter(line -> line.proposal().closure() == null).toList());
        model.addAttribute("past", lines.stream().filter(line -> line.proposal().closure() != null).toList());
    }

    private Map<EntryId, Entry> involved(List<Proposal> history, Entry entry) {
        var ids = new ArrayList<EntryId>();
        history.forEach(proposal -> ids.add(proposal.other(entry.id())));
        ids.add(entry.id());
        var involved = new HashMap<EntryId, Entry>();
        entries.find(ids).forEach(each -> involved.put(each.id(), each));
        return involved;
    }

    private static List<PartyLine> parties(
            Proposal proposal, Map<EntryId, Portraits.Portrait> drawn, Map<EntryId, Contact> reached) {
        var parties = new ArrayList<PartyLine>();
        for (var side : Side.values()) {
            var contact = reached.get(proposal.entry(side));
            var answered = proposal.isAnsweredBy(side);
            var call = proposal.isOpen() && !answered && contact != null && contact.email() == null ? contact : null;
            parties.add(new PartyLine(side, drawn.get(proposal.entry(side)), answered, call));
        }
        return parties;
    }

    private void addSuggestions(Viewer viewer, Entry entry, Locale locale, Model model) {
        var suggested = suggestions.of(viewer, entry);
        var drawn = portraits.of(
                entries.find(suggested.suggestions().stream().map(Suggestions.Suggestion::entry).toList()), locale);
        model.addAttribute("suggestions", suggested.suggestions().stream()
                .map(each -> new SuggestionLine(
                        drawn.get(each.entry()), Reasons.percent(each.score()), reasons.bars(each.score(), locale)))
                .toList());
        model.addAttribute("whyNobody", suggested.whyNobody().map(why -> reasons.whyNot(why, locale)).orElse(List.of()));
        model.addAttribute("wouldHelp", suggested.whyNobody()
                .map(why -> reasons.whatWouldHelp(why, locale))
                .orElse(List.of()));
        model.addAttribute("unreadable", suggested.unreadable());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
