package nl.plein.matching.answer;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.plein.access.Looks;
import nl.plein.matching.Reach;
import nl.plein.matching.WhatFollows;
import nl.plein.matching.proposal.Answer;
import nl.plein.matching.proposal.AnswerLinks;
import nl.plein.matching.proposal.AnswerProposal;
import nl.plein.matching.proposal.Closure;
import nl.plein.matching.proposal.Proposal;
import nl.plein.matching.proposal.Proposals;
import nl.plein.matching.reasons.Reasons;
import nl.plein.needs.Contact;
import nl.plein.needs.Contacts;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.Side;
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

/** One side of a proposal looks at the other and says yes or no. Opening the link changes nothing; only the button does. */
@Controller
@RequestMapping("/answer/{token}")
class AnswerPages {

    private static final int LONGEST_WORDS = 500;

    private final AnswerLinks links;
    private final Proposals proposals;
    private final Entries entries;
    private final Contacts contacts;
    private final Encounters encounters;
    private final Reasons reasons;
    private final AnswerProposal answerProposal;
    private final WhatFollows follows;
    private final MessageSource messages;
    private final Clock clock;
    private final Looks looks;

    AnswerPages(
            AnswerLinks links,
            Proposals proposals,
            Entries entries,
            Contacts contacts,
            Encounters encounters,
            Reasons reasons,
            AnswerProposal answerProposal,
            WhatFollows follows,
            MessageSource messages,
            Clock clock,
            Looks looks) {
        this.looks = looks;
        this.links = links;
        this.proposals = proposals;
        this.entries = entries;
        this.contacts = contacts;
        this.encounters = encounters;
        this.reasons = reasons;
        this.answerProposal = answerProposal;
        this.follows = follows;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String look(@PathVariable String token, Locale locale, Model model, HttpServletResponse response) {
        var asked = asked(token).orElse(null);
        if (asked == null) return expired(response);
        return asked.isDecided(clock) ? decided(asked, model) : ask(asked, Form.empty(), locale, model);
    }

    @PostMapping
    String answer(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var asked = asked(token).orElse(null);
        if (asked == null) return expired(response);
        if (asked.isDecided(clock)) return "redirect:/answer/{token}";
        var form = Form.of(posted);
        form.oneOf("answer", List.of("yes", "no"), "answer.choose");
        form.anyOf("reason", Answer.REASONS);
        form.optionalText("words", LONGEST_WORDS);
        if (form.isWrong()) return ask(asked, form, locale, model);
        answerProposal.answer(asked.proposal().id(), asked.side(), given(form));
        return "redirect:/answer/{token}";
    }

    private Answer given(Form form) {
        var now = clock.instant();
        return form.has("answer", "yes")
                ? Answer.yes(now, null)
                : Answer.no(form.value("reason"), form.value("words"), now, null);
    }

    /** @param speaker whoever speaks for this side */
    private record Asked(Proposal proposal, Side side, Entry mine, Entry other, Contact speaker, @Nullable Contact otherSpeaker) {

        /** Nothing to decide either when the other was erased a moment ago. */
        boolean isDecided(Clock clock) {
            return otherSpeaker == null
                    || !proposal.isOpen()
                    || proposal.isAnsweredBy(side)
                    || proposal.isTimeToExpire(clock.instant());
        }
    }

    /**
     * Empty when the link is too old. A link that never was is not found; neither is one of somebody who no longer
     * speaks for this entry, or about a person who was erased.
     */
    private Optional<Asked> asked(String token) {
        var link = links.open(token).orElseThrow(AnswerPages::notFound);
        if (link.expired()) return Optional.empty();
        var proposal = proposals.find(link.proposal()).orElseThrow(AnswerPages::notFound);
        var mine = entries.find(proposal.entry(link.side())).orElseThrow(AnswerPages::notFound);
        var other = entries.find(proposal.entry(link.side().other())).orElseThrow(AnswerPages::notFound);
        var speaker = contacts.of(mine)
                .filter(contact -> contact.person().id().equals(link.holder()))
                .orElseThrow(AnswerPages::notFound);
        looks.at(Looks.What.PROPOSAL, other.organisation(), List.of(other.person()));
        return Optional.of(
                new Asked(proposal, link.side(), mine, other, speaker, contacts.of(other).orElse(null)));
    }

    private String ask(Asked asked, Form form, Locale locale, Model model) {
        var otherName = asked.otherSpeaker().concerned().givenName();
        model.addAttribute("form", form);
        model.addAttribute("side", asked.side().name().toLowerCase(Locale.ROOT));
        model.addAttribute("onBehalf", asked.speaker().isOnBehalf());
        model.addAttribute("concerned", asked.speaker().concerned().givenName());
        model.addAttribute("other", encounters.of(asked.mine(), asked.other(), otherName, locale));
        model.addAttribute("bars", reasons.bars(asked.proposal().score(), locale));
        model.addAttribute("until", lastDay(asked.proposal()));
        model.addAttribute("reasonChoices", Answer.REASONS.stream()
                .map(reason -> new Choice(reason, messages.getMessage("answer.reason." + reason, null, locale)))
                .toList());
        return "matching/answer/answer";
    }

    private LocalDate lastDay(Proposal proposal) {
        return LocalDate.ofInstant(proposal.expiresAt(), clock.getZone()).minusDays(1);
    }

    private String decided(Asked asked, Model model) {
        model.addAttribute("outcome", outcome(asked));
        model.addAttribute("begins", false);
        model.addAttribute("side", asked.side().name().toLowerCase(Locale.ROOT));
        if (asked.otherSpeaker() != null) model.addAttribute("name", asked.otherSpeaker().concerned().givenName());
        if (asked.proposal().isMatched() && asked.otherSpeaker() != null)
            addMatch(asked, model);
        return "matching/answer/decided";
    }

    /** Where the two begin something together its page is the next step; without one they call each other. */
    private void addMatch(Asked asked, Model model) {
        model.addAttribute("reach", Reach.of(asked.other(), asked.otherSpeaker()));
        var need = asked.side() == Side.NEED ? asked.mine() : asked.other();
        if (!follows.begins(need.organisation(), need.kind())) return;
        model.addAttribute("begins", true);
        follows.page(asked.proposal().id(), asked.mine().person(), asked.speaker().person().id())
                .ifPresent(page -> model.addAttribute("page", page));
    }

    /** What somebody reads who comes back: first what they said themselves, then what became of it. */
    private static String outcome(Asked asked) {
        var proposal = asked.proposal();
        if (proposal.isMatched()) return "matched";
        if (proposal.isAnsweredBy(asked.side()) && !proposal.saidYes(asked.side())) return "no";
        if (proposal.isOpen() && proposal.isAnsweredBy(asked.side())) return "yes";
        var why = proposal.closure() == null ? Closure.Why.EXPIRED : proposal.closure().why();
        return switch (why) {
            case EXPIRED -> proposal.isAnsweredBy(asked.side()) ? "released" : "expired";
            case ENDED -> "ended";
            case DECLINED, WITHDRAWN, PAUSED, TAKEN_BACK -> proposal.matchedAt() == null ? "released" : "ended";
        };
    }

    private static String expired(HttpServletResponse response) {
        response.setStatus(GONE.value());
        return "needs/link-expired";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
