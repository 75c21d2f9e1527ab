package nl.plein.access;

import java.util.List;
import java.util.Map;
import nl.plein.access.provider.Providers;
import nl.plein.post.Post;
import nl.plein.shared.Form;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Signing in without a password. What the two buttons do is in {@link Doors}; these are the pages around them. */
@Controller
@RequestMapping("/sign-in")
class SignInPages {

    private final Post post;
    private final Providers providers;

    SignInPages(Post post, Providers providers) {
        this.post = post;
        this.providers = providers;
    }

    @ModelAttribute("providers")
    List<Providers.Button> providers() {
        return providers.buttons();
    }

    @GetMapping
    String ask(Model model) {
        model.addAttribute("form", Form.empty());
        return "access/sign-in";
    }

    /** Comes here only with an address that cannot exist; all others are answered on the way. */
    @PostMapping
    String askAgain(@RequestParam(defaultValue = "") String email, Model model) {
        model.addAttribute("form", read(email));
        return "access/sign-in";
    }

    static Form read(@Nullable String email) {
        var form = Form.of(Map.of("email", List.of(email == null ? "" : email)));
        form.text("email", 254, "access.sign-in.no-address");
        form.optionalEmail("email");
        return form;
    }

    @GetMapping("/sent")
    String sent(Model model) {
        model.addAttribute("outbox", post.isShownInOutbox());
        return "access/sent";
    }

    /** Programs that check mail open every link in it: only the button signs in. */
    @GetMapping("/link")
    String link(@RequestParam(defaultValue = "") String token, Model model) {
        model.addAttribute("token", token);
        return "access/link";
    }

    @GetMapping("/out")
    String out() {
        return "access/out";
    }

    /** Back from a provider that knows somebody whom we do not. */
    @GetMapping("/unknown")
    String unknown() {
        return "access/unknown";
    }

    @GetMapping("/expired")
    String expired() {
        return "access/expired";
    }
}
