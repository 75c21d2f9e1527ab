package nl.plein.matching.run;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.matching.board.Portraits;
import nl.plein.matching.reasons.Reasons;
import nl.plein.needs.Entries;
import nl.plein.needs.EntryId;
import org.jspecify.annotations.Nullable;
import nl.plein.shared.When;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Making proposals: first a dry run to look at, then accepting all of it or one by one. */
@Controller
@RequestMapping("/board/runs")
class RunPages {

    private static final int ON_A_PAGE = 50;
    private static final int NEWEST = 10;

    private final Runs runs;
    private final Findings findings;
    private final Outcomes outcomes;
    private final StartRun startRun;
    private final AcceptPair acceptPair;
    private final Entries entries;
    private final Portraits portraits;
    private final Reasons reasons;
    private final Clock clock;
    private final When when;

    RunPages(
            Runs runs,
            Findings findings,
            Outcomes outcomes,
            StartRun startRun,
            AcceptPair acceptPair,
            Entries entries,
            Portraits portraits,
            Reasons reasons,
            When when,
            Clock clock) {
        this.clock = clock;
        this.when = when;
        this.runs = runs;
        this.findings = findings;
        this.outcomes = outcomes;
        this.startRun = startRun;
        this.acceptPair = acceptPair;
        this.entries = entries;
        this.portraits = portraits;
        this.reasons = reasons;
    }

    @GetMapping
    String runs(Viewer viewer, Model model) {
        model.addAttribute("runs", runs.newest(viewer, NEWEST));
        model.addAttribute("zone", clock.getZone());
        return "matching/run/runs";
    }

    @PostMapping
    String start(Viewer viewer) {
        return "redirect:/board/runs/" + startRun.start(viewer);
    }

    @GetMapping("/{run}")
    String run(
            Viewer viewer,
            @PathVariable UUID run,
            @RequestParam(defaultValue = "pairs") String show,
            @RequestParam(defaultValue = "1") String page,
            Locale locale,
            Model model) {
        var found = find(viewer, run);
        addProgress(found, model);
        if (!found.isDone()) return "matching/run/run";
        var unmatched = show.equals("unmatched");
        var all = unmatched ? findings.unmatchedCount(run) : outcomes.counts(run).pairs();
        var pages = Math.max(1, (all + ON_A_PAGE - 1) / ON_A_PAGE);
        var at = Math.min(page.matches("[1-9][0-9]{0,5}") ? Integer.parseInt(page) : 1, pages);
        model.addAttribute("show", unmatched ? "unmatched" : "pairs");
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        if (unmatched) addUnmatched(found, (at - 1) * ON_A_PAGE, locale, model);
        else addPairs(found, (at - 1) * ON_A_PAGE, locale, model);
        addLeftOut(found, locale, model);
        return "matching/run/run";
    }

    /** The part of the page that is fetched again every second while the job works; when it is ready, all of it is. */
    @GetMapping("/{run}/progress")
    String progress(Viewer viewer, @PathVariable UUID run, Model model, HttpServletResponse response) {
        if (!addProgress(find(viewer, run), model)) response.setHeader("HX-Refresh", "true");
        return "matching/run/progress :: progress";
    }

    /** @return whether a job is working on it */
    private boolean addProgress(Run run, Model model) {
        var counts = outcomes.counts(run.id());
        var waiting = run.canBeCalledBack(clock.instant());
        var accepting = run.acceptedAt() != null && !waiting && counts.left() > 0;
        if (waiting) model.addAttribute("goesOut", when.time(run.goesOutAt(), LocaleContextHolder.getLocale()));
        model.addAttribute("run", run);
        model.addAttribute("counts", counts);
        model.addAttribute("accepting", accepting);
        model.addAttribute("working", run.isBusy() || accepting);
        model.addAttribute("steps", Run.Step.values().length);
        return run.isBusy() || accepting;
    }

    /** What one tap would do, in numbers, before it is done. */
    @GetMapping("/{run}/accept")
    String askToAccept(Viewer viewer, @PathVariable UUID run, Model model) {
        var found = find(viewer, run);
        var counts = outcomes.counts(run);
        if (!found.isDone() || found.acceptedAt() != null || counts.left() == 0) return "redirect:/board/runs/{run}";
        model.addAttribute("run", found);
        model.addAttribute("many", counts.left());
        return "matching/run/accept";
    }

    @PostMapping("/{run}/call-back")
    String callBack(Viewer viewer, @PathVariable UUID run) {
        startRun.callBack(find(viewer, run));
        return "redirect:/board/runs/{run}";
    }

    @PostMapping("/{run}/accept")
    String acceptAll(Viewer viewer, @PathVariable UUID run) {
        startRun.acceptAll(viewer, find(viewer, run));
        return "redirect:/board/runs/{run}";
    }

    @PostMapping("/{run}/accept/{need}")
    String accept(
            Viewer viewer,
            @PathVariable UUID run,
            @PathVariable UUID need,
            @RequestParam(defaultValue = "1") String page) {
        acceptPair.accept(viewer, find(viewer, run).id(), new EntryId(need));
        return back(page, need);
    }

    @PostMapping("/{run}/skip/{need}")
    String skip(
            Viewer viewer,
            @PathVariable UUID run,
            @PathVariable UUID need,
            @RequestParam(defaultValue = "1") String page) {
        acceptPair.skip(viewer, find(viewer, run).id(), new EntryId(need));
        return back(page, need);
    }

    private static String back(String page, UUID need) {
        return "redirect:/board/runs/{run}?page=" + (page.matches("[1-9][0-9]{0,5}") ? page : "1") + "#pair-" + need;
    }

    /** @param instead who fits best of all others, and why it was not that one, as a message key; or null */
    record PairLine(
            RunPair pair,
            Portraits.@Nullable Portrait need,
            Portraits.@Nullable Portrait offer,
            int percent,
            List<Reasons.Bar> bars,
            Portraits.@Nullable Portrait instead,
            @Nullable String whyNot) {}

    private void addPairs(Run run, int from, Locale locale, Model model) {
        var pairs = findings.pairs(run.id(), from, ON_A_PAGE);
        var wanted = new HashSet<EntryId>();
        for (var pair : pairs) {
            wanted.add(pair.need());
            wanted.add(pair.offer());
            pair.reasons().nextBest().ifPresent(next -> wanted.add(id(next.helper())));
        }
        var drawn = draw(wanted, locale);
        model.addAttribute("pairs", pairs.stream().map(pair -> line(pair, drawn, locale)).toList());
    }

    private PairLine line(RunPair pair, Map<EntryId, Portraits.Portrait> drawn, Locale locale) {
        var next = pair.reasons().nextBest();
        return new PairLine(
                pair,
                drawn.get(pair.need()),
                drawn.get(pair.offer()),
                Reasons.percent(pair.reasons().score()),
                reasons.bars(pair.reasons().score(), locale),
                next.map(each -> drawn.get(id(each.helper()))).orElse(null),
                next.map(each -> "run.instead." + each.why().name().toLowerCase(Locale.ROOT)).orElse(null));
    }

    /** @param nearest the helper who fits nearly, and what is in the way; or null */
    record UnmatchedLine(
            Portraits.@Nullable Portrait need,
            int tier,
            List<String> whyNot,
            List<String> wouldHelp,
            Portraits.@Nullable Portrait nearest,
            List<String> inTheWay) {}

    private void addUnmatched(Run run, int from, Locale locale, Model model) {
        var unmatched = findings.unmatched(run.id(), from, ON_A_PAGE);
        var wanted = new HashSet<EntryId>();
        for (var each : unmatched) {
            wanted.add(each.need());
            each.reasons().nearest().ifPresent(nearest -> wanted.add(id(nearest.helper())));
        }
        var drawn = draw(wanted, locale);
        model.addAttribute("unmatched", unmatched.stream().map(each -> line(each, drawn, locale)).toList());
    }

    private UnmatchedLine line(RunUnmatched each, Map<EntryId, Portraits.Portrait> drawn, Locale locale) {
        var nearest = each.reasons().nearest();
        return new UnmatchedLine(
                drawn.get(each.need()),
                each.tier(),
                reasons.whyNot(each.reasons(), locale),
                reasons.whatWouldHelp(each.reasons(), locale),
                nearest.map(near -> drawn.get(id(near.helper()))).orElse(null),
                nearest.map(near -> reasons.conditions(near.blockedBy(), locale)).orElse(List.of()));
    }

    record LeftOutLine(Portraits.@Nullable Portrait entry, String reason) {}

    private void addLeftOut(Run run, Locale locale, Model model) {
        var leftOut = findings.leftOut(run.id());
        var drawn = draw(leftOut.keySet(), locale);
        model.addAttribute("leftOut", leftOut.entrySet().stream()
                .map(each -> new LeftOutLine(drawn.get(each.getKey()), each.getValue()))
                .toList());
    }

    private Map<EntryId, Portraits.Portrait> draw(Collection<EntryId> ids, Locale locale) {
        return portraits.of(entries.find(Set.copyOf(ids)), locale);
    }

    private static EntryId id(String uuid) {
        return new EntryId(UUID.fromString(uuid));
    }

    private Run find(Viewer viewer, UUID run) {
        return runs.find(viewer, run).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
