package nl.plein.journeys.start;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.plein.access.WriteToRole;
import nl.plein.journeys.Journey;
import nl.plein.journeys.JourneyLetters;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Participant;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.PartnershipEnded;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.people.Role;
import nl.plein.post.Letter;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * A partner left: whoever took over guides what its people were doing together, and everybody in it is told who is there for
 * them now. What is over goes along only where somebody told something and still waits for an answer.
 */
@Component
class TakeOverJourneys {

    private static final String TO_GUIDES = "letter.journey.taken-over.guide";

    private final Journeys journeys;
    private final JourneyLetters letters;
    private final Organisations organisations;
    private final People people;
    private final WriteToRole writeToRole;

    TakeOverJourneys(
            Journeys journeys,
            JourneyLetters letters,
            Organisations organisations,
            People people,
            WriteToRole writeToRole) {
        this.journeys = journeys;
        this.letters = letters;
        this.organisations = organisations;
        this.people = people;
        this.writeToRole = writeToRole;
    }

    @ApplicationModuleListener
    void on(PartnershipEnded ended) {
        var left = organisations.find(ended.organisation()).orElseThrow();
        var next = organisations.inCharge(ended.organisation()).orElseThrow();
        var moved = journeys.asking(Set.of(left.id()));
        if (moved.isEmpty()) return;
        moved.forEach(journey -> move(journey, left, next));
        writeToRole.write(
                next.id(), EnumSet.of(Role.COORDINATOR), TO_GUIDES, guide -> letter(guide, left, moved.size(), next.id()));
    }

    private void move(Journey journey, Organisation left, Organisation next) {
        journey.participants().stream()
                .flatMap(one -> Stream.of(one.person(), one.speaker()))
                .distinct()
                .forEach(person -> people.becomeKnown(next.id(), person));
        journeys.guidedBy(journey.id(), next.id());
        var now = journeys.find(journey.id()).orElseThrow();
        now.participants().stream()
                .filter(Participant::takesPart)
                .forEach(one -> letters.send(now, one, "letter.journey.taken-over", left.name(), next.name()));
    }

    private static Letter letter(Person guide, Organisation left, int many, OrganisationId about) {
        return new Letter(
                guide.email(), Locale.of(guide.language()), TO_GUIDES, List.of(guide.givenName(), left.name(), many),
                "/journeys", about.value());
    }
}
