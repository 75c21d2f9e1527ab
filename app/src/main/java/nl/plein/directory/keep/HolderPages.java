package nl.plein.directory.keep;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import nl.plein.directory.Initiative;
import nl.plein.directory.holder.HolderLetters;
import nl.plein.directory.holder.Holders;
import nl.plein.shared.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives an initiative that is no partner its page into its own hands: a personal link, to send, send again and take back. */
@Controller
@RequestMapping("/keep/initiatives/{initiative}/links")
class HolderPages {

    private final Keeping keeping;
    private final Holders holders;
    private final HolderLetters letters;
    private final Clock clock;

    public record Line(UUID id, String email, LocalDate since) {}

    HolderPages(Keeping keeping, Holders holders, HolderLetters letters, Clock clock) {
        this.clock = clock;
        this.keeping = keeping;
        this.holders = holders;
        this.letters = letters;
    }

    @GetMapping
    String list(Keeper keeper, @PathVariable UUID initiative, Model model) {
        var found = keeping.initiative(keeper, initiative);
        var email = found.content().email();
        return page(found, Form.of(Map.of("email", email == null ? List.of() : List.of(email))), model);
    }

    /** Sent to somebody who holds one already it is a new letter to the same holder. */
    @PostMapping
    String send(
            Keeper keeper,
            @PathVariable UUID initiative,
            @RequestParam MultiValueMap<String, String> posted,
            Model model) {
        var found = keeping.initiative(keeper, initiative);
        var form = Form.of(posted);
        if (form.value("email").isEmpty()) form.reject("email", "keep.link.email.empty");
        var email = form.optionalEmail("email");
        if (form.isWrong()) return page(found, form, model);
        letters.send(found, holders.add(found.id(), email, Locale.of("nl"), keeper.person()), "letter.page.link");
        return "redirect:/keep/initiatives/{initiative}/links";
    }

    @PostMapping("/{holder}/take-back")
    String takeBack(Keeper keeper, @PathVariable UUID initiative, @PathVariable UUID holder) {
        holders.takeBack(keeping.initiative(keeper, initiative).id(), holder);
        return "redirect:/keep/initiatives/{initiative}/links";
    }

    private String page(Initiative initiative, Form form, Model model) {
        model.addAttribute("initiative", initiative);
        model.addAttribute("holders", holders.of(initiative.id()).stream()
                .map(holder -> new Line(
                        holder.id(), holder.email(), LocalDate.ofInstant(holder.since(), clock.getZone())))
                .toList());
        model.addAttribute("form", form);
        return "directory/keep/links";
    }
}
