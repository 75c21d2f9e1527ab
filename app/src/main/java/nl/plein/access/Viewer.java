package nl.plein.access;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.jspecify.annotations.Nullable;

/**
 * Who is looking. Things are loaded through the viewer: what somebody may not see does not exist for them.
 *
 * @param person who signed in, or null for everybody else
 */
public record Viewer(@Nullable PersonId person, Map<OrganisationId, Set<Role>> roles) {

    public static final Viewer NOBODY = new Viewer(null, Map.of());

    public boolean isSignedIn() {
        return person != null;
    }

    /** The organisations for which the viewer does this. */
    public Set<OrganisationId> organisations(Role role) {
        return roles.entrySet().stream()
                .filter(entry -> entry.getValue().contains(role))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    public boolean is(Role role) {
        return !organisations(role).isEmpty();
    }
}
