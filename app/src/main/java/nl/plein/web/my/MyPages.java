package nl.plein.web.my;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.plein.access.PersonalLink;
import nl.plein.matching.Matches;
import nl.plein.matching.ProposalId;
import nl.plein.matching.Reach;
import nl.plein.matching.Standing;
import nl.plein.needs.Contacts;
import nl.plein.needs.EndEntry;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.needs.Kinds;
import nl.plein.needs.MyLink;
import nl.plein.needs.ask.BeginChange;
import nl.plein.needs.ask.Question;
import nl.plein.needs.ask.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The page behind a personal link. Whoever holds the link may follow, change, pause and stop; no password. */
@Controller
@RequestMapping("/my/{token}")
class MyPages {

    private final MyLink myLink;
    private final Entries entries;
    private final Kinds kinds;
    private final Words words;
    private final BeginChange beginChange;
    private final EndEntry endEntry;
    private final Matches matches;
    private final Contacts contacts;
    private final WhoLooked whoLooked;
    private final MyConsents myConsents;
    private final WhoseData whoseData;
    private final MyJourney myJourney;

    MyPages(
            MyLink myLink,
            Entries entries,
            Kinds kinds,
            Words words,
            BeginChange beginChange,
            EndEntry endEntry,
            Matches matches,
            Contacts contacts,
            WhoLooked whoLooked,
            MyConsents myConsents,
            WhoseData whoseData,
            MyJourney myJourney) {
        this.myJourney = myJourney;
        this.whoseData = whoseData;
        this.whoLooked = whoLooked;
        this.myConsents = myConsents;
        this.myLink = myLink;
        this.entries = entries;
        this.kinds = kinds;
        this.words = words;
        this.beginChange = beginChange;
        this.endEntry = endEntry;
        this.matches = matches;
        this.contacts = contacts;
    }

    @GetMapping
    String follow(@PathVariable String token, Locale locale, Model model, HttpServletResponse response) {
        var held = held(token).orElse(null);
        if (held == null) return expired(response);
        var entry = held.entry();
        entries.touch(entry.id());
        var kind = kinds.find(entry.kind()).orElseThrow();
        model.addAttribute("token", token);
        model.addAttribute("entry", entry);
        model.addAttribute("side", entry.side().name().toLowerCase(Locale.ROOT));
        model.addAttribute("kind", kind.name().in(locale));
        var asking = new Question.Asking(kind, entry.side(), false, entry.answers());
        model.addAttribute("lines", words.lines(asking, locale).stream()
                .filter(line -> !line.values().isEmpty())
                .toList());
        model.addAttribute("standing", standing(held));
        model.addAttribute("consents", myConsents.lines(held.link().holder(), entry, locale));
        model.addAttribute("mayReadData", whoseData.about(entry, held.link().holder()).isPresent());
        model.addAttribute("isAnother", whoseData.self(entry, held.link().holder()).isPresent());
        model.addAttribute("mayReadLooks", whoLooked.isFor(held.link().holder(), entry));
        return "web/my/my";
    }

    /** Goes on to the page where the holder answers a proposal. */
    @PostMapping("/answer/{proposal}")
    String answer(@PathVariable String token, @PathVariable UUID proposal, HttpServletResponse response) {
        var held = held(token).orElse(null);
        if (held == null) return expired(response);
        return matches.linkToAnswer(new ProposalId(proposal), held.entry().id(), held.link().holder())
                .map(address -> "redirect:" + address)
                .orElse("redirect:/my/{token}");
    }

    /** Goes on to the page of what the two do together. */
    @PostMapping("/journey/{proposal}")
    String journey(@PathVariable String token, @PathVariable UUID proposal, HttpServletResponse response) {
        var held = held(token).orElse(null);
        if (held == null) return expired(response);
        return myJourney.pageOf(new ProposalId(proposal), held.entry(), held.link().holder())
                .map(address -> "redirect:" + address)
                .orElse("redirect:/my/{token}");
    }

    @GetMapping("/stop")
    String askToStop(@PathVariable String token, Model model, HttpServletResponse response) {
        var held = held(token).orElse(null);
        if (held == null) return expired(response);
        if (held.entry().state() == Entry.State.WITHDRAWN) return "redirect:/my/{token}";
        model.addAttribute("token", token);
        model.addAttribute("side", held.entry().side().name().toLowerCase(Locale.ROOT));
        return "web/my/stop";
    }

    @PostMapping("/stop")
    String stop(@PathVariable String token, HttpServletResponse response) {
        var held = held(token).orElse(null);
        if (held == null) return expired(response);
        endEntry.end(held.entry().id());
        return "redirect:/my/{token}";
    }

    @PostMapping("/pause")
    String pause(@PathVariable String token, HttpServletResponse response) {
        var held = held(token).orElse(null);
        if (held == null) return expired(response);
        entries.pause(held.entry().id());
        return "redirect:/my/{token}";
    }

    @PostMapping("/resume")
    String resume(@PathVariable String token, HttpServletResponse response) {
        var held = held(token).orElse(null);
        if (held == null) return expired(response);
        entries.resume(held.entry().id());
        return "redirect:/my/{token}";
    }

    @PostMapping("/change")
    String change(@PathVariable String token, HttpServletResponse response) {
        var held = held(token).orElse(null);
        if (held == null) return expired(response);
        if (held.entry().state() == Entry.State.WITHDRAWN) return "redirect:/my/{token}";
        return "redirect:" + beginChange.of(held.entry(), held.link().holder());
    }

    private record Held(Entry entry, PersonalLink link) {}

    /**
     * One line about one other person.
     *
     * @param stage waiting-for-you, waiting-for-other or matched
     * @param reach how to reach the other: only for whoever speaks for this entry, and only after two times yes
     * @param journey the two go through a programme, and its page is for whoever holds this link
     */
    record Step(
            String stage, UUID proposal, String name, LocalDate day, @Nullable Reach reach, boolean mine, boolean journey) {}

    private List<Step> standing(Held held) {
        var speaks = contacts.of(held.entry())
                .filter(contact -> contact.person().id().equals(held.link().holder()))
                .isPresent();
        return matches.standing(held.entry().id()).stream()
                .map(standing -> switch (standing) {
                    case Standing.WaitingForYou(var id, var name, var until) ->
                        new Step("waiting-for-you", id.value(), name, until, null, speaks, false);
                    case Standing.WaitingForOther(var id, var name, var until) ->
                        new Step("waiting-for-other", id.value(), name, until, null, speaks, false);
                    case Standing.Matched(var id, var name, var since, var reach) ->
                        new Step(
                                "matched", id.value(), name, since, speaks ? reach : null, speaks,
                                myJourney.isThere(id, held.entry(), held.link().holder()));
                })
                .toList();
    }

    private Optional<Held> held(String token) {
        var link = myLink.open(token).orElseThrow(MyPages::notFound);
        if (link.expired()) return Optional.empty();
        var entry = entries.find(new EntryId(link.subject())).orElseThrow(MyPages::notFound);
        return Optional.of(new Held(entry, link));
    }

    private static String expired(HttpServletResponse response) {
        response.setStatus(GONE.value());
        return "needs/link-expired";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
