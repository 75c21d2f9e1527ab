package nl.plein.web;

import nl.plein.access.Keys;
import nl.plein.needs.Entries;
import nl.plein.needs.Kinds;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The square itself, and what we keep about those who cross it. */
@Controller
class Home {

    private final Kinds kinds;
    private final Entries entries;
    private final Keys keys;
    private final boolean demonstration;

    Home(Kinds kinds, Entries entries, Keys keys, @Value("${plein.demonstration:false}") boolean demonstration) {
        this.kinds = kinds;
        this.entries = entries;
        this.keys = keys;
        this.demonstration = demonstration;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("kinds", kinds.open());
        model.addAttribute("firstSteps", firstSteps());
        return "web/home";
    }

    private @Nullable FirstSteps firstSteps() {
        if (demonstration) return FirstSteps.DEMONSTRATION;
        return keys.onDuty(entries::isEmpty) ? FirstSteps.EMPTY : null;
    }

    @GetMapping("/privacy")
    String privacy() {
        return "web/privacy";
    }
}
