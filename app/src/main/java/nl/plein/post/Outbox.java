package nl.plein.post;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.plein.shared.Form;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Letters on a page instead of in the mail, so that everything can be tried without a mail server. */
@Controller
class Outbox {

    private static final int MOST = 50;

    private final Letters letters;
    private final Post post;
    private final Clock clock;

    Outbox(Letters letters, Post post, Clock clock) {
        this.letters = letters;
        this.post = post;
        this.clock = clock;
    }

    @GetMapping("/outbox")
    String outbox(@RequestParam(defaultValue = "") String to, Model model) {
        if (!post.isShownInOutbox()) throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        var form = Form.of(Map.of("to", List.of(to)));
        model.addAttribute("form", form);
        model.addAttribute("letters", letters.newest(form.value("to"), MOST));
        model.addAttribute("zone", clock.getZone());
        return "post/outbox";
    }
}
