package nl.plein.web.demonstration;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.Keys;
import nl.plein.needs.Kinds;
import nl.plein.people.Memberships;
import nl.plein.people.OrganisationId;
import nl.plein.people.OrganisationKind;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** What a real alliance begins with: its first organisation, somebody who may sign in, and kinds of help. */
@Component
class StartEmpty {

    private static final Logger log = LoggerFactory.getLogger(StartEmpty.class);

    /** Nobody changes their own roles, so whoever is first begins with what it takes to work and to add colleagues. */
    private static final Set<Role> FIRST = EnumSet.of(Role.COORDINATOR, Role.ADMINISTRATOR, Role.CONTROLLER);

    private final Organisations organisations;
    private final People people;
    private final Memberships memberships;
    private final Kinds kinds;
    private final StartingKinds startingKinds;
    private final Keys keys;
    private final String alliance;
    private final String coordinator;

    StartEmpty(
            Organisations organisations,
            People people,
            Memberships memberships,
            Kinds kinds,
            StartingKinds startingKinds,
            Keys keys,
            @Value("${plein.alliance.name:}") String alliance,
            @Value("${plein.coordinator.email:}") String coordinator) {
        this.organisations = organisations;
        this.people = people;
        this.memberships = memberships;
        this.kinds = kinds;
        this.startingKinds = startingKinds;
        this.keys = keys;
        this.alliance = alliance.strip();
        this.coordinator = coordinator.strip();
    }

    void start() {
        if (alliance.isEmpty() || coordinator.isEmpty()) {
            log.warn("Nobody can sign in yet: the database is empty."
                    + " Set plein.alliance.name and plein.coordinator.email and start again.");
            return;
        }
        var organisation = new OrganisationId(UUID.randomUUID());
        organisations.add(organisation, alliance, OrganisationKind.INITIATIVE);
        keys.add(List.of(organisation));
        // what comes before the at sign is the best first guess at how somebody is called
        var name = coordinator.replaceAll("[@.].*", "");
        var person = people.register(
                organisation, name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1), coordinator, null, "nl");
        for (var role : FIRST) memberships.add(person, organisation, role);
        startingKinds.of(_ -> organisation).forEach(kinds::save);
        log.info("Started an empty installation with one organisation, one coordinator and the first kinds of help."
                + " The coordinator can now sign in on /sign-in.");
    }
}
