package nl.plein.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.Map;
import nl.plein.access.acting.Acting;
import nl.plein.people.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where somebody lands who just signed in: at the work of their role, once it is clear as whom they act. */
@Controller
class BeginPages {

    /** The first of these that somebody is, in the order of the roles. */
    private static final Map<Role, String> WORK = new EnumMap<>(Map.of(
            Role.COORDINATOR, "/board",
            Role.ADMINISTRATOR, "/colleagues",
            Role.CONTROLLER, "/looks",
            Role.PROFESSIONAL, "/shared",
            Role.CONFIDANT, "/emergency"));

    private final Acting acting;

    BeginPages(Acting acting) {
        this.acting = acting;
    }

    @GetMapping("/begin")
    String begin(Viewer viewer, HttpServletRequest request) {
        if (acting.mustChoose(request)) return "redirect:/acting";
        return "redirect:" + WORK.entrySet().stream()
                .filter(work -> viewer.is(work.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("/account");
    }
}
