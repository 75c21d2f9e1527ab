package nl.plein.ground;

import java.util.List;
import java.util.UUID;
import nl.plein.access.KeysOfTest;
import nl.plein.access.agreement.Agreements;
import nl.plein.access.decision.Ground;
import nl.plein.people.Memberships;
import nl.plein.people.OrganisationId;
import nl.plein.people.OrganisationKind;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import nl.plein.people.Role;

/** People that stories begin with. */
public class Somebody {

    private final People people;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Agreements agreements;
    private final KeysOfTest keys;

    Somebody(
            People people,
            Organisations organisations,
            Memberships memberships,
            Agreements agreements,
            KeysOfTest keys) {
        this.agreements = agreements;
        this.keys = keys;
        this.people = people;
        this.organisations = organisations;
        this.memberships = memberships;
    }

    /** Somebody who can sign in with this address, at an organisation of her own. */
    public PersonId whoCoordinates(String address) {
        return whoCoordinates(address, anOrganisation());
    }

    public PersonId whoCoordinates(String address, OrganisationId organisation) {
        var person = people.register(organisation, "Anneke", address, null, "nl");
        memberships.add(person, organisation, Role.COORDINATOR);
        return person;
    }

    /** Signs what most alliances begin with. */
    public void agree(OrganisationId organisation) {
        var director = new PersonId(UUID.randomUUID());
        agreements.begin("Afspraken", Ground.PUBLIC_TASK, "DPIA 2026-1", director);
        agreements.sign(organisation, director, "directeur");
    }

    public OrganisationId anOrganisation() {
        var id = new OrganisationId(UUID.randomUUID());
        organisations.add(id, "De Buurtbond", OrganisationKind.WELFARE);
        keys.add(List.of(id));
        agree(id);
        return id;
    }
}
