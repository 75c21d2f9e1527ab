package nl.plein.journeys.guide;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.access.Looks;
import nl.plein.access.Viewer;
import nl.plein.journeys.Moment;
import nl.plein.journeys.guide.Guided.One;
import nl.plein.journeys.share.Companies;
import nl.plein.people.Role;
import nl.plein.shared.When;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who needs the coordinator today, and all that run. */
@Controller
class JourneyPages {

    private static final int A_PAGE = 48;

    private final Guided guided;
    private final Digests digests;
    private final Companies companies;
    private final Looks looks;
    private final When when;

    JourneyPages(Guided guided, Digests digests, Companies companies, Looks looks, When when) {
        this.guided = guided;
        this.digests = digests;
        this.companies = companies;
        this.looks = looks;
        this.when = when;
    }

    /**
     * @param next when the next talk is, in words; null when there is none
     * @param also what else asks for attention, beside the heading it stands under
     */
    record Row(
            UUID id,
            String askers,
            String helpers,
            String programme,
            @Nullable String next,
            long been,
            int planned,
            List<Attention> also) {}

    @GetMapping("/journeys")
    String list(Viewer viewer, @RequestParam(defaultValue = "1") String page, Locale locale, Model model) {
        var all = guided.runningFor(viewer);
        var asking = all.stream().filter(one -> !one.attention().isEmpty()).toList();
        var quiet = all.stream().filter(one -> one.attention().isEmpty()).toList();
        var pages = Math.max(1, (quiet.size() + A_PAGE - 1) / A_PAGE);
        var at = page.matches("[0-9]{1,6}") ? Math.clamp(Integer.parseInt(page), 1, pages) : 1;
        var shown = quiet.stream().skip((at - 1L) * A_PAGE).limit(A_PAGE).toList();
        Stream.concat(asking.stream(), shown.stream())
                .forEach(one -> looks.at(Looks.What.NAME, one.journey().organisation(), one.everybody()));
        model.addAttribute("asking", byReason(asking, locale));
        model.addAttribute("running", shown.stream().map(one -> row(one, locale)).toList());
        model.addAttribute("many", all.size());
        model.addAttribute("quiet", quiet.size());
        model.addAttribute("page", at);
        model.addAttribute("pages", pages);
        var own = viewer.organisations(Role.COORDINATOR);
        model.addAttribute("ofCompany", companies.all().stream().anyMatch(company -> own.contains(company.id())));
        model.addAttribute("digestStopped", digests.isStopped(viewer.person(), own));
        return "journeys/guide/list";
    }

    /** Each under its most pressing reason. */
    private Map<Attention, List<Row>> byReason(List<One> asking, Locale locale) {
        return asking.stream()
                .sorted(Comparator.comparing(one -> one.journey().startedAt()))
                .collect(Collectors.groupingBy(
                        one -> one.attention().iterator().next(),
                        TreeMap::new,
                        Collectors.mapping(one -> row(one, locale), Collectors.toList())));
    }

    private Row row(One one, Locale locale) {
        var moments = one.journey().moments();
        return new Row(
                one.journey().id().value(),
                one.askers(),
                one.helpers(),
                one.programme().name().in(locale),
                one.journey().next().map(moment -> when.of(moment.startsAt(), locale)).orElse(null),
                moments.stream().filter(Moment::happened).count(),
                moments.size(),
                one.attention().stream().skip(1).toList());
    }
}
