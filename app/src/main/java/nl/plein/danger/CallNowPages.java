package nl.plein.danger;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Everybody who can be reached now, for whoever does not want to type what is the matter. */
@Controller
class CallNowPages {

    private final WhoToCall whoToCall;

    CallNowPages(WhoToCall whoToCall) {
        this.whoToCall = whoToCall;
    }

    @GetMapping("/call-now")
    String all(Model model) {
        model.addAttribute("everybody", new Call(Danger.VIOLENCE, whoToCall.all(), whoToCall.elsewhere()));
        return "danger/call-now";
    }
}
