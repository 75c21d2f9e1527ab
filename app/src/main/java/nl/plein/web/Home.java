package nl.plein.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The square itself, and what we keep about those who cross it. */
@Controller
class Home {

    @GetMapping("/")
    String home() {
        return "web/home";
    }

    @GetMapping("/privacy")
    String privacy() {
        return "web/privacy";
    }
}
