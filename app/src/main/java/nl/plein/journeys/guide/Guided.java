package nl.plein.journeys.guide;

import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.plein.access.Viewer;
import nl.plein.access.decision.Act;
import nl.plein.access.decision.DataClass;
import nl.plein.access.decision.Decisions;
import nl.plein.access.decision.Purpose;
import nl.plein.journeys.Journey;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Participant;
import nl.plein.journeys.ending.LookBacks;
import nl.plein.journeys.group.Bonds;
import nl.plein.journeys.programme.Content;
import nl.plein.journeys.programme.Programmes;
import nl.plein.journeys.worry.Worries;
import nl.plein.journeys.worry.Worries.Worry;
import nl.plein.matching.Matches;
import nl.plein.people.OrganisationId;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.springframework.stereotype.Component;

/** The journeys that a coordinator guides, with what asks for attention. What somebody may not see is not there. */
@Component
class Guided {

    /**
     * @param people who is in it, by id; whoever was erased is not there
     * @param worries those that nobody took up yet
     */
    record One(
            Journey journey,
            Content programme,
            Map<PersonId, Person> people,
            List<Worry> worries,
            Set<Attention> attention) {

        String askers() {
            return names(journey.askers());
        }

        String helpers() {
            return names(journey.helpers());
        }

        private String names(Stream<Participant> participants) {
            return participants.map(Participant::person).map(this::name).collect(Collectors.joining(", "));
        }

        String name(PersonId person) {
            return people.containsKey(person) ? people.get(person).givenName() : "";
        }

        /** Those who take part and those who have the word for them. */
        Set<PersonId> everybody() {
            return Guided.everybody(List.of(journey));
        }
    }

    /** Asking for a certificate, and getting it, takes weeks. */
    private static final Period CERTIFICATE_TAKES = Period.ofWeeks(8);

    private final Journeys journeys;
    private final Programmes programmes;
    private final Worries worries;
    private final LookBacks lookBacks;
    private final People people;
    private final Decisions decisions;
    private final Bonds bonds;
    private final Matches matches;
    private final Clock clock;

    Guided(
            Journeys journeys,
            Programmes programmes,
            Worries worries,
            LookBacks lookBacks,
            People people,
            Decisions decisions,
            Bonds bonds,
            Matches matches,
            Clock clock) {
        this.journeys = journeys;
        this.programmes = programmes;
        this.worries = worries;
        this.lookBacks = lookBacks;
        this.people = people;
        this.decisions = decisions;
        this.bonds = bonds;
        this.matches = matches;
        this.clock = clock;
    }

    /** All that run at the organisations of the viewer, and what is over where somebody waits to be called. */
    List<One> runningFor(Viewer viewer) {
        return complete(journeys.asking(own(viewer, Act.READ)));
    }

    /** One of them, running or over; not theirs is not found, nor what may be seen and not changed when that is asked. */
    Optional<One> find(Viewer viewer, JourneyId id, Act act) {
        var own = own(viewer, act);
        var found = journeys.find(id).filter(journey -> own.contains(journey.organisation()));
        return complete(found.stream().toList()).stream().findFirst();
    }

    private Set<OrganisationId> own(Viewer viewer, Act act) {
        return decisions.own(viewer, Role.COORDINATOR, Purpose.HELP, DataClass.CONTACT, act);
    }

    private List<One> complete(List<Journey> found) {
        var told = worries.open(found.stream().map(Journey::id).toList()).stream().collect(groupingBy(Worry::journey));
        var now = clock.instant();
        var wanting = lookBacks.wanting(found.stream().map(Journey::id).toList(), now.minus(Attention.WISH_AFTER));
        var uncertain = withoutCertificate(found);
        var known = people.find(everybody(found));
        var contents = new HashMap<String, Content>();
        return found.stream()
                .map(journey -> {
                    var content = contents.computeIfAbsent(
                            journey.programme() + "/" + journey.version() + "/" + journey.once(), _ -> programmes.of(journey));
                    var open = told.getOrDefault(journey.id(), List.of());
                    var attention =
                            Attention.of(journey, open.size(), wanting.contains(journey.id()), content.hasEnd(), now);
                    if (uncertain.contains(journey.id())) attention.add(Attention.CERTIFICATE);
                    return new One(journey, content, known, open, attention);
                })
                .toList();
    }

    /** Of those that run, where a helper of a child has no certificate of conduct by the time that a new one could be there. */
    private Set<JourneyId> withoutCertificate(List<Journey> found) {
        var matchesOf = bonds.matches(found.stream().filter(journey -> !journey.isOver()).toList());
        var day = LocalDate.now(clock).plus(CERTIFICATE_TAKES);
        var without = matches.withoutCertificateOn(day, matchesOf.values().stream().flatMap(List::stream).toList());
        return matchesOf.entrySet().stream()
                .filter(one -> one.getValue().stream().anyMatch(without::contains))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private static Set<PersonId> everybody(Collection<Journey> journeys) {
        return journeys.stream()
                .flatMap(journey -> journey.participants().stream())
                .flatMap(one -> Stream.of(one.person(), one.speaker()))
                .collect(Collectors.toSet());
    }
}
