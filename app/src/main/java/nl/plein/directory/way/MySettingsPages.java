package nl.plein.directory.way;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.plein.shared.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What somebody wants with their steps: to be told the next one, to be followed, a letter with the link, or all of it gone. */
@Controller
@RequestMapping("/way/mine/{token}")
class MySettingsPages {

    private static final int LONGEST_ADDRESS = 254;
    private static final List<String> WEEKS = List.of("2", "6", "13");

    private final WayLinks links;
    private final Ways ways;
    private final WayLetters letters;
    private final ShowMine showMine;
    private final Clock clock;

    MySettingsPages(WayLinks links, Ways ways, WayLetters letters, ShowMine showMine, Clock clock) {
        this.links = links;
        this.ways = ways;
        this.letters = letters;
        this.showMine = showMine;
        this.clock = clock;
    }

    @PostMapping("/next")
    String next(
            @PathVariable String token, @RequestParam MultiValueMap<String, String> posted, Locale locale, Model model) {
        var way = links.open(token);
        var form = Form.of(posted);
        var when = form.oneOf("when", Stream.of(OfferAt.values()).map(OfferAt::name).toList(), "way.next.choose");
        if (form.isWrong()) return showMine.page(token, way, form, locale, model);
        if (when.equals(OfferAt.NEVER.name())) return stop(token);
        var reached = reached(way, form);
        if (form.isWrong()) return showMine.page(token, way, form, locale, model);
        change(reached.offeredAt(OfferAt.valueOf(when).after(clock.instant().atZone(clock.getZone()))));
        return "redirect:/way/mine/{token}#next";
    }

    /** With what was typed; what is left empty stays as it was. */
    private Way reached(Way way, Form form) {
        form.optionalText("email", LONGEST_ADDRESS);
        var email = form.optionalEmail("email");
        var phone = form.optionalPhone("phone");
        var reached = way.reachedBy(email.isEmpty() ? way.email() : email, phone.isEmpty() ? way.phone() : phone);
        if (!form.isWrong() && !letters.reaches(reached.email(), reached.phone()))
            form.reject("email", letters.sendsTexts() ? "way.next.no-contact" : "way.next.no-mail");
        return reached;
    }

    @GetMapping("/stop")
    String askToStop(@PathVariable String token, Model model) {
        links.open(token);
        model.addAttribute("token", token);
        return "directory/way/stop";
    }

    /** Nothing is sent after it, not even what waits; and how to reach somebody is forgotten, unless a guide needs it. */
    @PostMapping("/stop")
    String stop(@PathVariable String token) {
        var way = links.open(token).offeredAt(null);
        letters.stop(way);
        change(way.isFollowed(LocalDate.now(clock)) ? way : way.reachedBy(null, null));
        return "redirect:/way/mine/{token}#next";
    }

    /** The address is used for this letter and not kept. */
    @PostMapping("/send")
    String send(
            @PathVariable String token, @RequestParam MultiValueMap<String, String> posted, Locale locale, Model model) {
        var way = links.open(token);
        var form = Form.of(posted);
        form.text("to", LONGEST_ADDRESS, "form.no-email");
        var to = form.optionalEmail("to");
        if (!form.isWrong()) {
            letters.sendLink(way, to);
            model.addAttribute("sent", true);
        }
        return showMine.page(token, way, form, locale, model);
    }

    @PostMapping("/follow")
    String follow(
            @PathVariable String token, @RequestParam MultiValueMap<String, String> posted, Locale locale, Model model) {
        var way = links.open(token);
        var form = Form.of(posted);
        var weeks = form.oneOf("weeks", WEEKS, "way.follow.choose");
        form.optionalText("follow-email", LONGEST_ADDRESS);
        var email = form.optionalEmail("follow-email");
        var phone = form.optionalPhone("follow-phone");
        if (form.isWrong()) return showMine.page(token, way, form, locale, model);
        change(way.reachedBy(email.isEmpty() ? way.email() : email, phone.isEmpty() ? way.phone() : phone)
                .followedUntil(LocalDate.now(clock).plusWeeks(Long.parseLong(weeks))));
        return "redirect:/way/mine/{token}#follow";
    }

    @PostMapping("/unfollow")
    String unfollow(@PathVariable String token) {
        var way = links.open(token).followedUntil(null);
        change(way.offerAt() == null ? way.reachedBy(null, null) : way);
        return "redirect:/way/mine/{token}#follow";
    }

    @PostMapping("/renew")
    String renew(@PathVariable String token) {
        return "redirect:" + links.renew(links.open(token));
    }

    @PostMapping("/remove")
    String remove(@PathVariable String token) {
        links.remove(links.open(token).id());
        return "redirect:/way/removed";
    }

    private void change(Way way) {
        ways.change(way, clock.instant());
    }
}
