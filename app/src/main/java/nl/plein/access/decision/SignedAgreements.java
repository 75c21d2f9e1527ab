package nl.plein.access.decision;

import java.util.Map;
import nl.plein.people.OrganisationId;

/** Where the signed agreements are kept. */
public interface SignedAgreements {

    /** For each organisation the newest version that it signed and that has begun; those that withdrew are not there. */
    Map<OrganisationId, Agreement> now();
}
