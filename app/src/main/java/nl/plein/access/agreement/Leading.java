package nl.plein.access.agreement;

import nl.plein.access.Viewer;
import nl.plein.people.Organisation;
import nl.plein.people.Organisations;
import nl.plein.people.Role;
import org.springframework.stereotype.Component;

/** Who writes agreements: whoever administers the organisation that leads the alliance. Every partner signs for itself. */
@Component
class Leading {

    private final Organisations organisations;

    Leading(Organisations organisations) {
        this.organisations = organisations;
    }

    boolean isBy(Viewer viewer) {
        return organisations.partners().stream()
                .filter(Organisation::leads)
                .anyMatch(organisation -> viewer.organisations(Role.ADMINISTRATOR).contains(organisation.id()));
    }
}
