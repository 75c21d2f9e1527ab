package nl.plein.access.kept;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.plein.people.Memberships;
import nl.plein.people.OrganisationId;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import nl.plein.people.Unreached;
import org.springframework.stereotype.Component;

/** Who somebody is, and for whom they work. */
@Component
class PeopleOfMyData implements PartOfMyData {

    private final People people;
    private final Memberships memberships;
    private final Unreached unreached;
    private final Telling telling;

    PeopleOfMyData(People people, Memberships memberships, Unreached unreached, Telling telling) {
        this.people = people;
        this.memberships = memberships;
        this.unreached = unreached;
        this.telling = telling;
    }

    @Override
    public String schema() {
        return "people";
    }

    @Override
    public Map<String, Set<String>> columns() {
        return Map.of(
                "person", Set.of("id"),
                "known", Set.of("person"),
                "membership", Set.of("person"),
                "new_details", Set.of("person"));
    }

    @Override
    public List<KeptThing> about(PersonId id, Locale language) {
        var things = new ArrayList<KeptThing>();
        people.find(id).ifPresent(person -> people.knownAt(id).forEach((organisation, since) -> things.add(telling
                .of("persons", organisation, language)
                .text("name", person.givenName())
                .text("email", person.email())
                .text("phone", person.phone())
                .choice("language", person.language())
                .day("known-since", since)
                .day("unreached-since", unreached.since(id).orElse(null))
                .told())));
        memberships.of(id).forEach(membership -> things.add(telling
                .of("persons", membership.organisation(), language)
                .choice("role", membership.role(), "access.role")
                .told()));
        return things;
    }

    @Override
    public void removeAt(OrganisationId organisation, Person person) {
        memberships.of(person.id()).stream()
                .filter(membership -> membership.organisation().equals(organisation))
                .forEach(membership -> memberships.end(person.id(), organisation, membership.role()));
    }

    @Override
    public void forget(Person person) {
        people.erase(person.id());
    }

    @Override
    public Set<PersonId> needed(Collection<PersonId> persons) {
        return persons.stream().filter(person -> !memberships.of(person).isEmpty()).collect(Collectors.toSet());
    }
}
