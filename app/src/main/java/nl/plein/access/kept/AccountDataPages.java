package nl.plein.access.kept;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import nl.plein.access.Keys;
import nl.plein.access.Viewer;
import nl.plein.people.Memberships;
import nl.plein.shared.Form;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whoever signed in reads what is kept about them, takes it along, and has it removed. */
@Controller
@RequestMapping("/account/data")
class AccountDataPages {

    private static final String BASE = "/account/data";

    private final MyDataPages pages;
    private final Memberships memberships;
    private final Keys keys;

    AccountDataPages(MyDataPages pages, Memberships memberships, Keys keys) {
        this.pages = pages;
        this.memberships = memberships;
        this.keys = keys;
    }

    @GetMapping
    String read(Viewer viewer, Locale language, Model model) {
        return pages.read(viewer.person(), BASE, language, model);
    }

    @GetMapping("/file")
    ResponseEntity<byte[]> file(Viewer viewer, Locale language) {
        return pages.file(viewer.person(), language);
    }

    @GetMapping("/remove")
    String ask(Viewer viewer, Locale language, Model model) {
        return pages.askToRemove(viewer.person(), BASE, language, model);
    }

    @PostMapping("/remove")
    String remove(
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> posted,
            Locale language,
            Model model,
            HttpServletRequest request) {
        var next = pages.remove(viewer.person(), BASE, Form.of(posted), language, model);
        if (next.equals(MyDataPages.DONE) && isGone(viewer)) request.getSession().invalidate();
        return next;
    }

    private boolean isGone(Viewer viewer) {
        return keys.onDuty(() -> memberships.of(viewer.person()).isEmpty());
    }
}
