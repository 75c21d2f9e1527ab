package nl.plein.access.colleague;

import java.util.List;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.people.OrganisationId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Another organisation asks whether I work for it too: yes or no. */
@Controller
@RequestMapping("/account/asked")
class AskedToWorkPages {

    private final AnswerAsked answerAsked;

    AskedToWorkPages(AnswerAsked answerAsked) {
        this.answerAsked = answerAsked;
    }

    @GetMapping
    String asked(Viewer viewer, Model model) {
        List<AnswerAsked.Post> posts = answerAsked.open(viewer);
        model.addAttribute("posts", posts);
        return "access/colleague/asked";
    }

    /** Who was not asked, or not any more, changes nothing. */
    @PostMapping("/{organisation}")
    String answer(Viewer viewer, @PathVariable UUID organisation, @RequestParam(defaultValue = "") String answer) {
        if (answer.equals("yes")) answerAsked.accept(viewer, new OrganisationId(organisation));
        if (answer.equals("no")) answerAsked.refuse(viewer, new OrganisationId(organisation));
        return "redirect:/account/asked";
    }
}
