package nl.plein.access.partner;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import nl.plein.access.Hearers;
import nl.plein.access.Viewer;
import nl.plein.access.WriteToRole;
import nl.plein.people.Memberships;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.Role;
import nl.plein.people.Site;
import nl.plein.people.Sites;
import org.springframework.stereotype.Component;

/** Who takes part, as an administrator sees it: all partners by name, and of the own organisation what is inside. */
@Component
class Partners {

    /** @param roles how many colleagues have which role */
    record Own(Organisation organisation, Map<Role, Integer> roles, List<Site> sites) {

        public boolean unwatched() {
            return roles.get(Role.CONTROLLER) == 0;
        }
    }

    private final Organisations organisations;
    private final Memberships memberships;
    private final Sites sites;
    private final WriteToRole writeToRole;

    Partners(Organisations organisations, Memberships memberships, Sites sites, WriteToRole writeToRole) {
        this.organisations = organisations;
        this.memberships = memberships;
        this.sites = sites;
        this.writeToRole = writeToRole;
    }

    List<Organisation> all() {
        return organisations.partners();
    }

    List<Own> administeredBy(Viewer viewer) {
        var own = new ArrayList<Own>();
        for (var organisation : organisations.partners())
            if (administers(viewer, organisation.id())) own.add(inside(organisation));
        return own;
    }

    private Own inside(Organisation organisation) {
        var roles = new EnumMap<Role, Integer>(Role.class);
        for (var role : Role.values()) roles.put(role, memberships.withRole(organisation.id(), role).size());
        return new Own(organisation, roles, sites.of(organisation.id()));
    }

    boolean administers(Viewer viewer, OrganisationId organisation) {
        return viewer.organisations(Role.ADMINISTRATOR).contains(organisation);
    }

    /** The organisation that leads, for whoever administers it; for everybody else there is nothing to lead. */
    Optional<Organisation> ledBy(Viewer viewer) {
        return organisations.partners().stream()
                .filter(Organisation::leads)
                .filter(organisation -> administers(viewer, organisation.id()))
                .findFirst();
    }

    /** A partner that this viewer may see off: any, for who leads; their own, for everybody else. The one that leads stays. */
    Optional<Organisation> endableBy(Viewer viewer, OrganisationId organisation) {
        return organisations.find(organisation)
                .filter(Organisation::isPartner)
                .filter(partner -> !partner.leads())
                .filter(partner -> administers(viewer, partner.id()) || ledBy(viewer).isPresent());
    }

    /** Those who can take over from a partner that leaves, the one that leads first. */
    List<Organisation> successors(OrganisationId leaving) {
        return organisations.partners().stream().filter(partner -> !partner.id().equals(leaving)).toList();
    }

    /** Partners at which nobody reads what people tell or ask. */
    Set<OrganisationId> unheard() {
        return organisations.partners().stream()
                .map(Organisation::id)
                .filter(id -> !(writeToRole.hearers(id, EnumSet.of(Role.COORDINATOR)) instanceof Hearers.OfRole))
                .collect(Collectors.toSet());
    }

    void end(Viewer viewer, OrganisationId organisation, OrganisationId takenOverBy) {
        endableBy(viewer, organisation).ifPresent(partner -> organisations.end(partner.id(), takenOverBy));
    }
}
