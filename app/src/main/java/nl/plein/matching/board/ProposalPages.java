package nl.plein.matching.board;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.matching.ProposalId;
import nl.plein.matching.proposal.Answer;
import nl.plein.matching.proposal.AnswerProposal;
import nl.plein.matching.proposal.CloseProposal;
import nl.plein.matching.proposal.Proposal;
import nl.plein.matching.proposal.Proposals;
import nl.plein.needs.Entries;
import nl.plein.needs.EntryId;
import nl.plein.needs.Side;
import nl.plein.shared.Form;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What a coordinator does with a proposal or a match, from the page of one of its two entries. */
@Controller
@RequestMapping("/board/{entry}/proposals/{proposal}")
class ProposalPages {

    private static final int LONGEST_REASON = 200;

    private final Entries entries;
    private final Proposals proposals;
    private final AnswerProposal answerProposal;
    private final CloseProposal closeProposal;
    private final Clock clock;

    ProposalPages(
            Entries entries,
            Proposals proposals,
            AnswerProposal answerProposal,
            CloseProposal closeProposal,
            Clock clock) {
        this.entries = entries;
        this.proposals = proposals;
        this.answerProposal = answerProposal;
        this.closeProposal = closeProposal;
        this.clock = clock;
    }

    /** Somebody without an e-mail address was called and said this. */
    @PostMapping("/answer")
    String answer(
            Viewer viewer,
            @PathVariable UUID entry,
            @PathVariable UUID proposal,
            @RequestParam Side side,
            @RequestParam String answer) {
        var found = find(viewer, entry, proposal);
        var now = clock.instant();
        var given = switch (answer) {
            case "yes" -> Answer.yes(now, viewer.person());
            case "no" -> Answer.no(null, null, now, viewer.person());
            default -> throw notFound();
        };
        var counted = answerProposal.answer(found.id(), side, given);
        return "redirect:/board/{entry}?said=" + (counted ? "answered" : "too-late");
    }

    @PostMapping("/take-back")
    String takeBack(
            Viewer viewer,
            @PathVariable UUID entry,
            @PathVariable UUID proposal,
            @RequestParam MultiValueMap<String, String> posted) {
        var why = Form.of(posted).optionalText("why", LONGEST_REASON);
        var done = closeProposal.takeBack(find(viewer, entry, proposal).id(), viewer.person(), shortened(why));
        return "redirect:/board/{entry}?said=" + (done ? "taken-back" : "too-late");
    }

    @PostMapping("/end")
    String end(
            Viewer viewer,
            @PathVariable UUID entry,
            @PathVariable UUID proposal,
            @RequestParam MultiValueMap<String, String> posted) {
        var form = Form.of(posted);
        var found = find(viewer, entry, proposal);
        var why = shortened(form.optionalText("why", LONGEST_REASON));
        var done = closeProposal.end(found.id(), viewer.person(), why, form.has("again", "no"));
        return "redirect:/board/{entry}?said=" + (done ? "ended" : "too-late");
    }

    private static String shortened(String typed) {
        return typed.codePointCount(0, typed.length()) <= LONGEST_REASON
                ? typed
                : typed.substring(0, typed.offsetByCodePoints(0, LONGEST_REASON));
    }

    /** A proposal about an entry that this coordinator may work on. */
    private Proposal find(Viewer viewer, UUID entry, UUID proposal) {
        var id = entries.findToWorkOn(viewer, new EntryId(entry)).orElseThrow(ProposalPages::notFound).id();
        return proposals.find(new ProposalId(proposal))
                .filter(found -> found.concerns(id))
                .orElseThrow(ProposalPages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
