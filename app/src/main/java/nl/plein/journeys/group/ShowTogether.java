package nl.plein.journeys.group;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import nl.plein.access.Looks;
import nl.plein.journeys.JourneyLinks.Opened;
import nl.plein.journeys.Participant;
import nl.plein.journeys.challenge.Made;
import nl.plein.journeys.programme.Programmes;
import nl.plein.journeys.quality.FoundQualities;
import nl.plein.matching.Reach;
import nl.plein.people.People;
import nl.plein.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What stands on a page only when it is a group: who else is in it, what others made, and of whom each quality is. */
@Component
public class ShowTogether {

    private final Programmes programmes;
    private final Made made;
    private final FoundQualities found;
    private final Reaches reaches;
    private final People people;
    private final Looks looks;

    ShowTogether(
            Programmes programmes, Made made, FoundQualities found, Reaches reaches, People people, Looks looks) {
        this.programmes = programmes;
        this.made = made;
        this.found = found;
        this.reaches = reaches;
        this.people = people;
        this.looks = looks;
    }

    /**
     * @param others on the same side: who is helped too, or helps too
     * @param made by others, for whoever is helped
     * @param qualities by name, for helpers
     * @param reach of those with whom this helper was matched beside the first
     */
    public record Together(
            List<String> others, List<Made.Thing> made, Map<String, List<String>> qualities, List<Reach> reach) {}

    /** Null when it is a pair. */
    public @Nullable Together of(Opened opened, Locale locale) {
        var journey = opened.journey();
        if (journey.askers().count() < 2 && journey.helpers().count() < 2) return null;
        var content = programmes.of(journey);
        if (opened.me().isHelper())
            return new Together(
                    names(opened, journey.helpers()),
                    List.of(),
                    qualities(opened, locale),
                    journey.isOver() ? List.of() : reaches.of(opened).skip(1).toList());
        var things = made.seenBy(opened.me(), journey, content, locale);
        if (!things.isEmpty()) look(opened, Looks.What.RESULT, others(opened, journey.askers()));
        return new Together(names(opened, journey.askers()), things, Map.of(), List.of());
    }

    /** Those who are helped too. */
    public List<String> fellows(Opened opened) {
        return names(opened, opened.journey().askers());
    }

    private List<String> names(Opened opened, Stream<Participant> participants) {
        var others = others(opened, participants);
        look(opened, Looks.What.NAME, others);
        var known = people.find(others.stream().map(Participant::person).toList());
        return known.values().stream().map(Person::givenName).sorted().toList();
    }

    private static List<Participant> others(Opened opened, Stream<Participant> participants) {
        return participants.filter(one -> !one.id().equals(opened.me().id())).toList();
    }

    private void look(Opened opened, Looks.What what, List<Participant> whom) {
        looks.at(what, opened.journey().organisation(), whom.stream().map(Participant::person).toList());
    }

    private Map<String, List<String>> qualities(Opened opened, Locale locale) {
        var content = programmes.of(opened.journey());
        var askers = opened.journey().askers().toList();
        var known = people.find(askers.stream().map(Participant::person).toList());
        var qualities = new LinkedHashMap<String, List<String>>();
        for (var asker : askers) {
            var name = known.containsKey(asker.person()) ? known.get(asker.person()).givenName() : "";
            var theirs = found.of(asker, content, locale);
            if (!theirs.isEmpty()) qualities.merge(name, theirs, (some, more) -> Stream.concat(some.stream(), more.stream()).distinct().toList());
        }
        return qualities;
    }
}
