package nl.plein.directory.same;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.UUID;
import nl.plein.access.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Is this the same? The machine proposes, a person decides. */
@Controller
class SamePages {

    private static final int AT_ONCE = 10;

    private final JudgePair judgePair;

    SamePages(JudgePair judgePair) {
        this.judgePair = judgePair;
    }

    @GetMapping("/bring-in/same")
    String pairs(Viewer viewer, Model model) {
        var open = judgePair.open(viewer);
        model.addAttribute("pairs", open.stream().limit(AT_ONCE).toList());
        model.addAttribute("all", open.size());
        return "directory/same/pairs";
    }

    @PostMapping("/bring-in/same/{mine}/{beside}")
    String judge(
            Viewer viewer,
            @PathVariable String mine,
            @PathVariable String beside,
            @RequestParam(defaultValue = "false") boolean same) {
        try {
            if (judgePair.judge(viewer, UUID.fromString(mine), UUID.fromString(beside), same)) return "redirect:/bring-in/same";
        } catch (IllegalArgumentException _) {
            // no address of ours
        }
        throw new ResponseStatusException(NOT_FOUND);
    }
}
