package nl.plein.needs.exchange;

import static org.springframework.transaction.annotation.Propagation.REQUIRES_NEW;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import nl.plein.access.Looks;
import nl.plein.access.Viewer;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.Guardians;
import nl.plein.needs.Kind;
import nl.plein.needs.Kinds;
import nl.plein.needs.Side;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The needs or offers that a coordinator may take along in a file, names and addresses included. */
@Component
class Outgoing {

    private final Entries entries;
    private final Guardians guardians;
    private final People people;
    private final Kinds kinds;
    private final Looks looks;
    private final Clock clock;

    Outgoing(Entries entries, Guardians guardians, People people, Kinds kinds, Looks looks, Clock clock) {
        this.looks = looks;
        this.entries = entries;
        this.guardians = guardians;
        this.people = people;
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * What leaves the square in a file. A transaction of its own, so that it is written down who took it before the
     * first line goes out.
     */
    @Transactional(propagation = REQUIRES_NEW)
    List<Incoming> takenAlongBy(Viewer viewer, Side side) {
        var taken = entries.visibleTo(viewer).stream().filter(entry -> entry.side() == side).toList();
        var guardians = this.guardians.of(taken.stream().map(Entry::id).toList());
        taken.forEach(entry -> looks.at(
                Looks.What.EXPORT,
                entry.organisation(),
                Stream.of(entry.person(), entry.arranger(), guardians.get(entry.id())).filter(Objects::nonNull).toList()));
        return visibleTo(viewer, side);
    }

    List<Incoming> visibleTo(Viewer viewer, Side side) {
        var visible = entries.visibleTo(viewer).stream()
                .filter(entry -> entry.side() == side)
                .toList();
        var guardians = this.guardians.of(visible.stream().map(Entry::id).toList());
        var persons = new HashSet<PersonId>(guardians.values());
        visible.forEach(entry ->
                Stream.of(entry.person(), entry.arranger()).filter(Objects::nonNull).forEach(persons::add));
        var found = people.find(persons);
        var byKey = kinds.byKey();
        return visible.stream()
                .filter(entry -> found.containsKey(entry.person()))
                .map(entry -> outgoing(entry, byKey.get(entry.kind()), found, found.get(guardians.get(entry.id()))))
                .toList();
    }

    private Incoming outgoing(Entry entry, Kind kind, Map<PersonId, Person> persons, Person guardian) {
        var fields = new HashMap<String, List<String>>();
        var person = persons.get(entry.person());
        put(fields, "given-name", person.givenName());
        put(fields, "email", person.email());
        put(fields, "phone", person.phone());
        if (guardian != null) {
            put(fields, "guardian-name", guardian.givenName());
            put(fields, "guardian-email", guardian.email());
        }
        var arranger = entry.arranger() == null ? null : persons.get(entry.arranger());
        if (arranger != null) {
            put(fields, "arranger-name", arranger.givenName());
            put(fields, "arranger-email", arranger.email());
        }
        var since = LocalDate.ofInstant(entry.since(), clock.getZone());
        return new Incoming(entry.side(), kind, entry.answers().with(fields), since);
    }

    private static void put(Map<String, List<String>> fields, String field, String value) {
        if (value != null && !value.isEmpty()) fields.put(field, List.of(value));
    }
}
