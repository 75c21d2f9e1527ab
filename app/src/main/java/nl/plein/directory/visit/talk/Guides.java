package nl.plein.directory.visit.talk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.plein.people.Memberships;
import nl.plein.people.OrganisationId;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may sit somewhere for a talk: whoever works with people for the organisation, and so has an agenda. */
@Component
@Transactional
public class Guides {

    private final Memberships memberships;
    private final People people;

    Guides(Memberships memberships, People people) {
        this.memberships = memberships;
        this.people = people;
    }

    /** Their first names. */
    public Map<PersonId, String> of(OrganisationId organisation) {
        var ids = Stream.of(Role.COORDINATOR, Role.PROFESSIONAL)
                .flatMap(role -> memberships.withRole(organisation, role).stream())
                .distinct()
                .toList();
        var known = people.find(ids);
        var names = new LinkedHashMap<PersonId, String>();
        for (var id : ids) if (known.containsKey(id)) names.put(id, known.get(id).givenName());
        return names;
    }
}
