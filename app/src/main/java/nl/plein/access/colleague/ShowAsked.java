package nl.plein.access.colleague;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import nl.plein.access.Viewer;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells where somebody looks after their own account that another organisation waits for an answer. */
@ControllerAdvice
class ShowAsked {

    private static final Set<String> WHERE = Set.of("/account", "/acting");

    private final AskedToWork asked;

    ShowAsked(AskedToWork asked) {
        this.asked = asked;
    }

    @ModelAttribute("askedToWork")
    boolean askedToWork(Viewer viewer, HttpServletRequest request) {
        return WHERE.contains(request.getRequestURI())
                && viewer.person() != null
                && !asked.of(viewer.person()).isEmpty();
    }
}
