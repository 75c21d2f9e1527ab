package nl.plein.matching.wanted;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.access.Viewer;
import nl.plein.matching.board.Portraits;
import nl.plein.matching.run.Run;
import nl.plein.matching.run.Runs;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.people.Organisation;
import nl.plein.people.Organisations;
import nl.plein.people.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Whom to look for: the helpers who would do most good, and a text with which to find them. */
@Controller
class WantedPages {

    /** So far back we look for a run that is ready. */
    private static final int NEWEST = 20;

    private final WantedHelpers wantedHelpers;
    private final WantedWords words;
    private final Appeal appeal;
    private final Runs runs;
    private final Entries entries;
    private final Portraits portraits;
    private final Organisations organisations;
    private final String site;
    private final Clock clock;

    WantedPages(
            WantedHelpers wantedHelpers,
            WantedWords words,
            Appeal appeal,
            Runs runs,
            Entries entries,
            Portraits portraits,
            Organisations organisations,
            @Value("${plein.address}") String site,
            Clock clock) {
        this.wantedHelpers = wantedHelpers;
        this.words = words;
        this.appeal = appeal;
        this.runs = runs;
        this.entries = entries;
        this.portraits = portraits;
        this.organisations = organisations;
        this.site = site;
        this.clock = clock;
    }

    /** As it was at the newest run. */
    @GetMapping("/board/wanted")
    String newest(Viewer viewer, Locale locale, Model model) {
        return runs.newest(viewer, NEWEST).stream()
                .filter(Run::isDone)
                .findFirst()
                .map(run -> page(viewer, run, locale, model))
                .orElse("matching/wanted/none");
    }

    @GetMapping("/board/runs/{run}/wanted")
    String wanted(Viewer viewer, @PathVariable UUID run, Locale locale, Model model) {
        return page(viewer, find(viewer, run), locale, model);
    }

    /** @param waiting those who could be helped then, as far as they are still here */
    record Line(Wanted wanted, String title, List<WantedWords.Demand> demands, List<Portraits.Portrait> waiting) {}

    private String page(Viewer viewer, Run run, Locale locale, Model model) {
        model.addAttribute("run", run);
        model.addAttribute("zone", clock.getZone());
        model.addAttribute("lines", wantedHelpers.of(run.id()).stream()
                .map(wanted -> new Line(
                        wanted,
                        words.title(wanted, locale),
                        words.demands(wanted, locale),
                        waiting(viewer, wanted.needs(), locale)))
                .toList());
        return "matching/wanted/wanted";
    }

    private List<Portraits.Portrait> waiting(Viewer viewer, Collection<EntryId> needs, Locale locale) {
        var seen = entries.find(needs).stream()
                .filter(entry -> viewer.organisations(Role.COORDINATOR).contains(entry.organisation()))
                .filter(Entry::isOpen)
                .toList();
        return List.copyOf(portraits.of(seen, locale).values());
    }

    /** The text for a school or a company, to print or to mail. */
    @GetMapping("/board/runs/{run}/wanted/appeal")
    String appeal(Viewer viewer, @PathVariable UUID run, Locale locale, Model model) {
        var found = find(viewer, run);
        var lines = appeal.lines(wantedHelpers.of(run), locale);
        if (lines.isEmpty()) return "redirect:/board/runs/{run}/wanted";
        var from = organisations.all().stream()
                .filter(organisation -> found.organisations().contains(organisation.id()))
                .map(Organisation::name)
                .collect(Collectors.joining(", "));
        model.addAttribute("run", found);
        model.addAttribute("lines", lines);
        model.addAttribute("address", site + "/offer");
        model.addAttribute("from", from);
        model.addAttribute("mail", appeal.asMail(lines, site + "/offer", from, locale));
        return "matching/wanted/appeal";
    }

    private Run find(Viewer viewer, UUID run) {
        return runs.find(viewer, run)
                .filter(Run::isDone)
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }
}
