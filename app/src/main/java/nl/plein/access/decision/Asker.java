package nl.plein.access.decision;

import java.util.Set;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import nl.plein.people.Role;

/** Somebody who acts for one organisation, with what they do there. */
public record Asker(PersonId person, OrganisationId organisation, Set<Role> roles) {}
