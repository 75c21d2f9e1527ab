package nl.plein.needs.details;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.UUID;
import nl.plein.access.PersonalLink;
import nl.plein.access.PersonalLinks;
import nl.plein.needs.ChangeDetails;
import nl.plein.needs.Entries;
import nl.plein.needs.EntryId;
import nl.plein.people.NewDetails;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Somebody says whether other details are theirs. Opening the link changes nothing. */
@Controller
@RequestMapping("/details/{entry}/{token}")
class DetailsPages {

    private final PersonalLinks links;
    private final NewDetails newDetails;
    private final ChangeDetails changeDetails;
    private final Entries entries;

    DetailsPages(PersonalLinks links, NewDetails newDetails, ChangeDetails changeDetails, Entries entries) {
        this.links = links;
        this.newDetails = newDetails;
        this.changeDetails = changeDetails;
        this.entries = entries;
    }

    @GetMapping
    String ask(@PathVariable String token, Model model) {
        var link = open(token);
        var asked = newDetails.find(link.subject()).orElse(null);
        if (asked == null) return done("none", model);
        var atOld = link.purpose().equals(ChangeDetails.AT_OLD);
        if (atOld && asked.saidYesAtOld()) return done("waits", model);
        model.addAttribute("asked", asked);
        model.addAttribute("which", atOld ? "old" : "new");
        return "needs/details/details";
    }

    @PostMapping
    String answer(@PathVariable UUID entry, @PathVariable String token, @RequestParam String answer, Model model) {
        var link = open(token);
        var asked = newDetails.find(link.subject()).orElse(null);
        if (asked == null) return done("none", model);
        if (answer.equals("no")) {
            newDetails.drop(asked.person());
            return done("no", model);
        }
        if (!answer.equals("yes")) return "redirect:/details/{entry}/{token}";
        if (link.purpose().equals(ChangeDetails.AT_NEW)) changeDetails.yesAtNew(asked.id());
        else changeDetails.yesAtOld(entries.find(new EntryId(entry)).orElseThrow(DetailsPages::notFound), asked.id());
        return done(newDetails.find(asked.id()).isPresent() ? "waits" : "yes", model);
    }

    /** What is too old is not there any more: then everything stays as it was. */
    private PersonalLink open(String token) {
        return links.open(ChangeDetails.AT_OLD, token)
                .or(() -> links.open(ChangeDetails.AT_NEW, token))
                .filter(link -> !link.expired())
                .orElseThrow(DetailsPages::notFound);
    }

    private static String done(String answer, Model model) {
        model.addAttribute("answer", answer);
        return "needs/details/done";
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
