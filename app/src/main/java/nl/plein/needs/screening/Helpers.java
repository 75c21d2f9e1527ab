package nl.plein.needs.screening;

import static java.util.Comparator.comparing;
import static java.util.Comparator.nullsFirst;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.plein.access.Viewer;
import nl.plein.access.decision.Act;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Decisions;
import nl.plein.access.decision.Purpose;
import nl.plein.needs.Entries;
import nl.plein.needs.Entry;
import nl.plein.needs.Screening;
import nl.plein.needs.Screenings;
import nl.plein.needs.Side;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.springframework.stereotype.Component;

/** The helpers that a coordinator looks after: those with an offer in the coordinator's organisations. */
@Component
class Helpers {

    /** Whose turn it is: first who wants to help children, then who waits longest; certificates by when they end. */
    private static final Comparator<Helper> TURN = comparing((Helper helper) -> helper.screening().missing().isEmpty())
            .thenComparing(
                    helper -> helper.screening().missing().isEmpty() ? helper.screening().ends() : null,
                    nullsFirst(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Helper::helpsMinors, Comparator.reverseOrder())
            .thenComparing(Helper::since)
            .thenComparing(helper -> helper.person().id().value());

    private final Entries entries;
    private final People people;
    private final Screenings screenings;
    private final Decisions decisions;
    private final Clock clock;

    Helpers(Entries entries, People people, Screenings screenings, Decisions decisions, Clock clock) {
        this.entries = entries;
        this.decisions = decisions;
        this.people = people;
        this.screenings = screenings;
        this.clock = clock;
    }

    List<Helper> visibleTo(Viewer viewer) {
        var offers = entries.visibleTo(viewer).stream()
                .filter(entry -> entry.side() == Side.OFFER)
                .collect(Collectors.groupingBy(Entry::person));
        var persons = people.find(offers.keySet());
        var seen = screenings.of(offers.keySet());
        var today = LocalDate.now(clock);
        return persons.values().stream()
                .map(person -> helper(person, offers.get(person.id()), seen.get(person.id()), today))
                .sorted(TURN)
                .toList();
    }

    /** One helper; not theirs is not found, nor who may be seen and not written about when that is the question. */
    Optional<Helper> find(Viewer viewer, PersonId id, Act act) {
        var mine = decisions.own(viewer, Role.COORDINATOR, Purpose.HELP, DataClass.CONTACT, act);
        var offers = entries.of(id).stream()
                .filter(entry -> entry.side() == Side.OFFER && mine.contains(entry.organisation()))
                .toList();
        if (offers.isEmpty()) return Optional.empty();
        return people.find(id).map(person ->
                helper(person, offers, screenings.of(List.of(id)).get(id), LocalDate.now(clock)));
    }

    private static Helper helper(Person person, List<Entry> offers, Screening seen, LocalDate today) {
        return new Helper(person, offers, seen, seen.on(today));
    }
}
