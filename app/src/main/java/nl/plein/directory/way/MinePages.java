package nl.plein.directory.way;

import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import nl.plein.shared.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Somebody's own steps, behind their link: keeping, ticking off and throwing away. */
@Controller
@RequestMapping("/way")
class MinePages {

    private final KeepWay keepWay;
    private final WayLinks links;
    private final Ways ways;
    private final KeptSteps steps;
    private final ThrowAway throwAway;
    private final ShowMine showMine;
    private final Clock clock;

    MinePages(
            KeepWay keepWay,
            WayLinks links,
            Ways ways,
            KeptSteps steps,
            ThrowAway throwAway,
            ShowMine showMine,
            Clock clock) {
        this.keepWay = keepWay;
        this.links = links;
        this.ways = ways;
        this.steps = steps;
        this.throwAway = throwAway;
        this.showMine = showMine;
        this.clock = clock;
    }

    @PostMapping("/keep")
    String keep(@RequestParam MultiValueMap<String, String> posted, Locale locale) {
        var form = Form.of(posted);
        return "redirect:" + links.to(keepWay.alone(Secrets.of(form), Answers.read(form), locale));
    }

    @GetMapping("/mine/{token}")
    String mine(@PathVariable String token, Locale locale, Model model) {
        var way = links.open(token);
        ways.touch(way, clock.instant());
        return showMine.page(token, way, Form.empty(), locale, model);
    }

    @PostMapping("/mine/{token}/steps/{mine}/done")
    String done(@PathVariable String token, @PathVariable UUID mine) {
        return done(token, mine, true);
    }

    @PostMapping("/mine/{token}/steps/{mine}/undone")
    String undone(@PathVariable String token, @PathVariable UUID mine) {
        return done(token, mine, false);
    }

    private String done(String token, UUID step, boolean done) {
        steps.done(links.open(token), step, done, clock.instant());
        return "redirect:/way/mine/{token}";
    }

    @PostMapping("/mine/{token}/steps/{mine}/away")
    String away(@PathVariable String token, @PathVariable UUID mine) {
        throwAway.step(links.open(token), mine);
        return "redirect:/way/mine/{token}";
    }

    @PostMapping("/mine/{token}/steps/{mine}/not-now")
    String notNow(@PathVariable String token, @PathVariable UUID mine) {
        steps.notNow(links.open(token), mine, clock.instant());
        return "redirect:/way/mine/{token}#next";
    }
}
