package nl.plein.web.sharing;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.plein.access.Keys;
import nl.plein.access.Viewer;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Decisions;
import nl.plein.access.decision.Matter;
import nl.plein.access.sharing.Shared;
import nl.plein.access.sharing.Sharings;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.EntryId;
import nl.plein.people.Organisation;
import nl.plein.people.Organisations;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** What other organisations share with one's own. Reading only. */
@Controller
@RequestMapping("/shared")
class SharedPages {

    private final Sharings sharings;
    private final Decisions decisions;
    private final Entries entries;
    private final Organisations organisations;
    private final MatterView view;
    private final Keys keys;
    private final Clock clock;

    SharedPages(
            Sharings sharings,
            Decisions decisions,
            Entries entries,
            Organisations organisations,
            MatterView view,
            Keys keys,
            Clock clock) {
        this.sharings = sharings;
        this.decisions = decisions;
        this.entries = entries;
        this.organisations = organisations;
        this.view = view;
        this.keys = keys;
        this.clock = clock;
    }

    record Line(Shared shared, String owner, MatterView.Shown shown) {}

    @GetMapping
    String all(Viewer viewer, Locale locale, Model model) {
        var found = sharings.with(viewer.roles().keySet());
        keys.add(found.stream().map(shared -> shared.sharing().owner()).toList());
        model.addAttribute("lines", found.stream().flatMap(shared -> line(viewer, shared, true, locale).stream()).toList());
        model.addAttribute("zone", clock.getZone());
        return "web/sharing/shared";
    }

    @GetMapping("/{sharing}")
    String one(Viewer viewer, @PathVariable UUID sharing, Locale locale, Model model) {
        var shared = sharings.find(sharing)
                .filter(each -> viewer.roles().containsKey(each.sharing().receiver()))
                .filter(each -> each.sharing().until().isAfter(clock.instant()))
                .orElseThrow(SharedPages::notFound);
        keys.add(List.of(shared.sharing().owner()));
        model.addAttribute("line", line(viewer, shared, false, locale).orElseThrow(SharedPages::notFound));
        model.addAttribute("zone", clock.getZone());
        return "web/sharing/matter";
    }

    /** Nothing for a matter that ended, or of which nothing may be read any more. */
    private Optional<Line> line(Viewer viewer, Shared shared, boolean inList, Locale locale) {
        var sharing = shared.sharing();
        var readable = decisions.readable(viewer, sharing.purpose(), new Matter(sharing.subject(), sharing.owner()));
        if (!readable.contains(DataClass.KNOWN)) return Optional.empty();
        return entries.find(new EntryId(shared.matter()))
                .filter(entry -> entry.state() != Entry.State.WITHDRAWN && entry.person().equals(sharing.subject()))
                .map(entry -> new Line(
                        shared,
                        organisations.find(sharing.owner()).map(Organisation::name).orElse(""),
                        inList ? view.portrait(entry, readable, locale) : view.of(entry, readable, locale)));
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
