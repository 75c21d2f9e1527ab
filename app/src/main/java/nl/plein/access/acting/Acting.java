package nl.plein.access.acting;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.access.provider.VouchedFor;
import nl.plein.people.OrganisationId;
import org.springframework.stereotype.Component;

/**
 * As which organisation somebody acts. Whoever works for one acts for that; whoever works for several chooses, and may do
 * nothing for any of them until then. The choice is kept in the session and judged anew with each request, so that it never
 * outlives the work for that organisation.
 */
@Component
public class Acting {

    private static final String CHOSEN = "acting-for";
    private static final String ALL = Acting.class.getName();

    /** What is left for somebody to do: what they do for the organisation as which they act. */
    public Viewer narrow(Viewer whole, HttpServletRequest request) {
        var all = VouchedFor.onlyFor(request.getUserPrincipal()).map(only -> at(only, whole)).orElse(whole);
        request.setAttribute(ALL, all);
        if (!all.isSignedIn() || all.roles().size() == 1) return all;
        return chosen(all, request)
                .map(organisation -> at(organisation, all))
                .orElse(new Viewer(all.person(), Map.of()));
    }

    private static Viewer at(OrganisationId organisation, Viewer all) {
        var roles = all.roles().get(organisation);
        return roles == null ? Viewer.NOBODY : new Viewer(all.person(), Map.of(organisation, roles));
    }

    public boolean mustChoose(HttpServletRequest request) {
        return isForSeveral(request) && chosen(all(request), request).isEmpty();
    }

    boolean isForSeveral(HttpServletRequest request) {
        return all(request).roles().size() > 1;
    }

    /** Whoever looks, with all they do for whichever organisation. */
    Viewer all(HttpServletRequest request) {
        return request.getAttribute(ALL) instanceof Viewer viewer ? viewer : Viewer.NOBODY;
    }

    /** Whether it is an organisation they work for; another one is not there to be chosen. */
    boolean choose(HttpServletRequest request, OrganisationId organisation) {
        if (!all(request).roles().containsKey(organisation)) return false;
        request.getSession().setAttribute(CHOSEN, organisation.value().toString());
        return true;
    }

    private static Optional<OrganisationId> chosen(Viewer all, HttpServletRequest request) {
        var session = request.getSession(false);
        return session != null && session.getAttribute(CHOSEN) instanceof String chosen
                ? Optional.of(new OrganisationId(UUID.fromString(chosen))).filter(all.roles()::containsKey)
                : Optional.empty();
    }
}
