package nl.plein.directory.way;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.access.Viewer;
import nl.plein.directory.Listing;
import nl.plein.directory.ListingId;
import nl.plein.directory.Listings;
import nl.plein.directory.search.Asked;
import nl.plein.directory.search.Search;
import nl.plein.shared.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A guide at the desk: begins a way together with somebody, changes it with them, and hands it over. */
@Controller
@RequestMapping("/ways")
class DeskPages {

    private static final int FOUND = 8;

    private final KeepWay keepWay;
    private final Beside beside;
    private final Ways ways;
    private final KeptSteps steps;
    private final ShowKept showKept;
    private final Search search;
    private final Listings listings;
    private final WayLinks links;
    private final ThrowAway throwAway;
    private final Clock clock;

    DeskPages(
            KeepWay keepWay,
            Beside beside,
            Ways ways,
            KeptSteps steps,
            ShowKept showKept,
            Search search,
            Listings listings,
            WayLinks links,
            ThrowAway throwAway,
            Clock clock) {
        this.keepWay = keepWay;
        this.beside = beside;
        this.ways = ways;
        this.steps = steps;
        this.showKept = showKept;
        this.search = search;
        this.listings = listings;
        this.links = links;
        this.throwAway = throwAway;
        this.clock = clock;
    }

    /** @param done how many of its steps were ticked off */
    record Line(Way way, boolean atDesk, long done, int of) {}

    @GetMapping
    String list(Viewer viewer, Model model) {
        var now = clock.instant();
        model.addAttribute("lines", beside.all(viewer).stream()
                .map(way -> {
                    var all = steps.of(way);
                    return new Line(way, way.isAtDesk(now), all.stream().filter(KeptStep::isDone).count(), all.size());
                })
                .toList());
        return "directory/way/desk";
    }

    @PostMapping
    String begin(Viewer viewer, @RequestParam MultiValueMap<String, String> posted, Locale locale) {
        var form = Form.of(posted);
        return "redirect:/ways/" + keepWay.together(viewer, Secrets.of(form), Answers.read(form), locale).id();
    }

    @GetMapping("/{way}")
    String one(
            Viewer viewer, @PathVariable UUID way, @RequestParam MultiValueMap<String, String> posted, Locale locale, Model model) {
        var found = beside.find(viewer, way);
        var form = Form.of(posted);
        var words = form.optionalText("q", 300);
        model.addAttribute("way", found);
        model.addAttribute("form", form);
        model.addAttribute("atDesk", found.isAtDesk(clock.instant()));
        model.addAttribute("lines", showKept.of(found, locale));
        if (!words.isEmpty() && !form.isWrong()) model.addAttribute("offers", find(words));
        return "directory/way/one";
    }

    /** In the order of the search, as everybody finds it. */
    private List<Listing> find(String words) {
        var found = search.best(Asked.words(words), FOUND);
        var byId = listings.all(found).stream().collect(Collectors.toMap(Listing::id, Function.identity()));
        return found.stream().flatMap(id -> Stream.ofNullable(byId.get(id))).toList();
    }

    /** What is a step already is not added again. */
    @PostMapping("/{way}/steps")
    String add(Viewer viewer, @PathVariable UUID way, @RequestParam(required = false) @Nullable UUID listing) {
        var found = beside.find(viewer, way);
        if (listing != null && steps.of(found).stream().noneMatch(one -> listing.equals(one.step().thing())))
            listings.find(new ListingId(listing))
                    .filter(one -> !one.upkeep().isClosed())
                    .ifPresent(one -> steps.add(found, KeptStep.of(asStep(one), true)));
        return "redirect:/ways/{way}";
    }

    private static Step asStep(Listing listing) {
        return Step.to(Step.Kind.valueOf(listing.content().kind().name()), listing.id().value());
    }

    @PostMapping("/{way}/steps/{mine}/remove")
    String remove(Viewer viewer, @PathVariable UUID way, @PathVariable UUID mine) {
        steps.throwAway(beside.find(viewer, way), mine, clock.instant());
        return "redirect:/ways/{way}";
    }

    @PostMapping("/{way}/steps/{mine}/another")
    String another(Viewer viewer, @PathVariable UUID way, @PathVariable UUID mine) {
        throwAway.step(beside.find(viewer, way), mine);
        return "redirect:/ways/{way}";
    }

    /** One place earlier; the first one stays the first. */
    @PostMapping("/{way}/steps/{mine}/earlier")
    String earlier(Viewer viewer, @PathVariable UUID way, @PathVariable UUID mine) {
        var found = beside.find(viewer, way);
        var order = steps.of(found).stream().map(KeptStep::id).collect(Collectors.toList());
        var at = order.indexOf(mine);
        if (at > 0) {
            order.set(at, order.set(at - 1, mine));
            steps.order(found, order);
        }
        return "redirect:/ways/{way}";
    }

    @PostMapping("/{way}/steps/{mine}/advice")
    String advise(
            Viewer viewer, @PathVariable UUID way, @PathVariable UUID mine, @RequestParam MultiValueMap<String, String> posted) {
        var found = beside.find(viewer, way);
        var form = Form.of(posted);
        var advice = form.optionalText("advice", 200).replace('\n', ' ');
        if (!form.isWrong()) steps.advise(found, mine, advice);
        return "redirect:/ways/{way}";
    }

    /** From now on it is the person's: the guide sees it again only when asked to follow. */
    @PostMapping("/{way}/hand-over")
    String handOver(Viewer viewer, @PathVariable UUID way) {
        var handed = beside.find(viewer, way).handedOver();
        ways.change(handed, clock.instant());
        return "redirect:" + links.to(handed);
    }
}
