package nl.plein.access.acting;

import jakarta.servlet.http.HttpServletRequest;
import nl.plein.access.Viewer;
import nl.plein.people.Organisation;
import nl.plein.people.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells every page behind sign-in as which organisation somebody acts. */
@ControllerAdvice
class ShowActing {

    private final Acting acting;
    private final Organisations organisations;

    ShowActing(Acting acting, Organisations organisations) {
        this.acting = acting;
        this.organisations = organisations;
    }

    /** @param several whether there is something to switch to */
    record Line(String name, boolean several) {}

    @ModelAttribute("acting")
    @Nullable Line line(Viewer viewer, HttpServletRequest request) {
        return viewer.roles().keySet().stream()
                .findFirst()
                .flatMap(organisations::find)
                .map(Organisation::name)
                .map(name -> new Line(name, acting.isForSeveral(request)))
                .orElse(null);
    }
}
