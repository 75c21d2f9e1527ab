package nl.plein.access;

import java.util.EnumMap;
import java.util.Map;
import nl.plein.people.Role;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where somebody lands who just signed in: at the work of their role. */
@Controller
class BeginPages {

    /** The first of these that somebody is; the others have no page of their own to begin with. */
    private static final Map<Role, String> WORK = new EnumMap<>(Map.of(
            Role.COORDINATOR, "/board",
            Role.ADMINISTRATOR, "/colleagues",
            Role.CONTROLLER, "/looks"));

    @GetMapping("/begin")
    String begin(Viewer viewer) {
        return "redirect:" + WORK.entrySet().stream()
                .filter(work -> viewer.is(work.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("/account");
    }
}
