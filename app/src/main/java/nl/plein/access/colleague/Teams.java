package nl.plein.access.colleague;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.plein.access.Hangings;
import nl.plein.access.HangsOn.Hanging;
import nl.plein.access.Viewer;
import nl.plein.people.Memberships;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who works where, as an administrator sees it. */
@Component
@Transactional
class Teams {

    /** @param self whether this is who looks */
    record Colleague(Person person, Set<Role> roles, boolean self) {

        public Set<Role> others() {
            return EnumSet.complementOf(EnumSet.copyOf(roles));
        }
    }

    /**
     * @param asked who was asked and did not answer yet
     * @param heard whether there is a coordinator whom we can write to
     */
    record Team(Organisation organisation, List<Colleague> colleagues, List<Person> asked, boolean heard) {}

    /**
     * @param hangs what people count on where this is the last one who has the role, and what this colleague does alone
     * @param next those who have the role then
     * @param standIns administrators, where nobody has it then
     */
    record Ending(
            Person colleague, Organisation organisation, Role role, List<Hanging> hangs, List<String> next, List<String> standIns) {}

    private final Memberships memberships;
    private final Organisations organisations;
    private final People people;
    private final AskedToWork asked;
    private final Hangings hangings;

    Teams(Memberships memberships, Organisations organisations, People people, AskedToWork asked, Hangings hangings) {
        this.asked = asked;
        this.memberships = memberships;
        this.organisations = organisations;
        this.people = people;
        this.hangings = hangings;
    }

    /** Of each organisation that the viewer administers. */
    List<Team> of(Viewer viewer) {
        var teams = new ArrayList<Team>();
        for (var organisation : organisations.all())
            if (viewer.organisations(Role.ADMINISTRATOR).contains(organisation.id()))
                teams.add(team(organisation, of(viewer, organisation.id())));
        return teams;
    }

    private Team team(Organisation organisation, List<Colleague> colleagues) {
        var heard = colleagues.stream()
                .anyMatch(one -> one.roles().contains(Role.COORDINATOR) && one.person().email() != null);
        return new Team(organisation, colleagues, List.copyOf(people.find(asked.by(organisation.id())).values()), heard);
    }

    private List<Colleague> of(Viewer viewer, OrganisationId organisation) {
        var roles = new HashMap<PersonId, Set<Role>>();
        for (var role : Role.values())
            for (var person : memberships.withRole(organisation, role))
                roles.computeIfAbsent(person, _ -> EnumSet.noneOf(Role.class)).add(role);
        Map<PersonId, Person> persons = people.find(roles.keySet());
        return persons.values().stream()
                .map(person -> new Colleague(person, roles.get(person.id()), person.id().equals(viewer.person())))
                .sorted(Comparator.comparing((Colleague each) -> each.person().givenName().toLowerCase(Locale.ROOT))
                        .thenComparing(each -> each.person().id().value()))
                .toList();
    }

    /** What ending this role means; nothing, when this colleague has it not. */
    Optional<Ending> ending(OrganisationId organisation, PersonId colleague, Role role) {
        var having = memberships.withRole(organisation, role);
        if (!having.contains(colleague)) return Optional.empty();
        var next = names(having, colleague);
        var alone = new ArrayList<>(hangings.on(organisation, colleague));
        if (role == Role.COORDINATOR && next.isEmpty()) alone.addAll(0, hangings.on(organisation));
        var standIns = next.isEmpty() ? names(memberships.withRole(organisation, Role.ADMINISTRATOR), null) : List.<String>of();
        return people.find(colleague).map(person -> new Ending(
                person, organisations.find(organisation).orElseThrow(), role,
                alone.stream().distinct().toList(), next, standIns));
    }

    private List<String> names(List<PersonId> having, @Nullable PersonId without) {
        var others = having.stream().filter(one -> !one.equals(without)).toList();
        return people.find(others).values().stream().map(Person::givenName).sorted().toList();
    }
}
