package nl.plein.access.kept;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import nl.plein.access.Keys;
import nl.plein.people.OrganisationId;
import nl.plein.people.Memberships;
import nl.plein.people.Organisation;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that is kept about one person, wherever it is kept. Who may ask is for the page to decide; the page then names
 * the person, and the keys of all organisations are held only for that.
 */
@Component
@Transactional
public class MyData {

    private final List<PartOfMyData> parts;
    private final People people;
    private final Organisations organisations;
    private final Memberships memberships;
    private final Keys keys;

    MyData(List<PartOfMyData> parts, People people, Organisations organisations, Memberships memberships, Keys keys) {
        this.parts = parts;
        this.people = people;
        this.organisations = organisations;
        this.memberships = memberships;
        this.keys = keys;
    }

    public List<KeptThing> about(PersonId person, Locale language) {
        return keys.onDuty(() -> parts.stream().flatMap(part -> part.about(person, language).stream()).toList());
    }

    /** Whether an organisation would be without an administrator: whatever she acts for now, or has not chosen yet. */
    public boolean isOnlyAdministrator(PersonId person) {
        return keys.onDuty(() -> memberships.isOnlyAdministrator(person));
    }

    /** Removes what one organisation keeps; when that was all, also who it is. May be repeated. */
    public void removeAt(OrganisationId organisation, PersonId person) {
        keys.onDuty(() -> removeAt(List.of(organisation), person));
    }

    /** Removes all of it, everywhere. May be repeated. */
    public void removeEverywhere(PersonId person) {
        keys.onDuty(() -> removeAt(organisations.all().stream().map(Organisation::id).toList(), person));
    }

    /** Whoever stays somewhere becomes unknown here; of whoever stays nowhere the name is erased, while it can be reached. */
    private void removeAt(List<OrganisationId> all, PersonId person) {
        people.find(person).ifPresent(found -> {
            all.forEach(organisation -> parts.forEach(part -> part.removeAt(organisation, found)));
            if (needed(List.of(person)).isEmpty()) parts.forEach(part -> part.forget(found));
            else all.forEach(organisation -> people.becomeUnknown(organisation, person));
        });
    }

    /**
     * Whoever works here, or asks, helps or arranges something at whatever organisation, stays.
     *
     * @return how many of these nobody needs any more, and are now forgotten
     */
    public int forgetUnneeded(Collection<PersonId> persons) {
        return keys.onDuty(() -> forget(persons));
    }

    private int forget(Collection<PersonId> persons) {
        var unneeded = new HashSet<>(persons);
        unneeded.removeAll(needed(persons));
        people.find(unneeded).values().forEach(person -> parts.forEach(part -> part.forget(person)));
        return unneeded.size();
    }

    private Set<PersonId> needed(Collection<PersonId> persons) {
        var needed = new HashSet<PersonId>();
        parts.forEach(part -> needed.addAll(part.needed(persons)));
        return needed;
    }
}
