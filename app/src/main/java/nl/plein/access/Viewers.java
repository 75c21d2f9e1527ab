package nl.plein.access;

import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.access.acting.Acting;
import nl.plein.people.Membership;
import nl.plein.people.Memberships;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Finds out who is looking. Roles are read anew for each request and not kept in the session, so that somebody whose
 * membership ends is out at once.
 */
@Component
public class Viewers {

    private static final String ATTRIBUTE = Viewer.class.getName();

    private final Memberships memberships;
    private final Keys keys;
    private final Acting acting;

    Viewers(Memberships memberships, Keys keys, Acting acting) {
        this.acting = acting;
        this.memberships = memberships;
        this.keys = keys;
    }

    public Viewer of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Viewer viewer) return viewer;
        var viewer = acting.narrow(of(request.getUserPrincipal()), request);
        request.setAttribute(ATTRIBUTE, viewer);
        return viewer;
    }

    private Viewer of(@Nullable Principal principal) {
        if (principal == null) return Viewer.NOBODY;
        var person = new PersonId(UUID.fromString(principal.getName()));
        var roles = keys.as(person, () -> memberships.of(person)).stream()
                .collect(Collectors.groupingBy(
                        Membership::organisation, Collectors.mapping(Membership::role, Collectors.toSet())));
        return roles.isEmpty() ? Viewer.NOBODY : new Viewer(person, roles);
    }
}
