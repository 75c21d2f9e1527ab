package nl.plein.access.consent;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * At 12, 16 and 18 others have to say yes than before. What was agreed ended on that day; whoever has to say yes from now
 * on gets one letter. Nobody is asked when one of them was erased: then there is nobody to answer.
 */
@Component
class AskAgain {

    private final AskedConsents consents;
    private final ConsentLetters letters;
    private final People people;
    private final Clock clock;

    AskAgain(AskedConsents consents, ConsentLetters letters, People people, Clock clock) {
        this.consents = consents;
        this.letters = letters;
        this.people = people;
        this.clock = clock;
    }

    @Transactional
    void ask(ConsentId ended) {
        var before = consents.find(ended).orElseThrow();
        if (before.agreed(clock.getZone()).isEmpty()) return;
        var givers = givers(before, before.age().on(LocalDate.now(clock)));
        if (givers.isEmpty()) return;
        var again = again(before, givers);
        if (consents.addAfter(ended, again)) letters.askAgain(again);
    }

    /** None when somebody of them is not there any more. */
    private List<Giver> givers(Consent before, Age age) {
        var persons = persons(before);
        var needed = new HashSet<>(List.of(before.subject()));
        age.band().voices().forEach(voice -> needed.add(persons.get(voice)));
        if (people.find(needed).size() < needed.size()) return List.of();
        return age.band().voices().stream().map(voice -> new Giver(persons.get(voice), voice, null)).toList();
    }

    private static Map<Voice, PersonId> persons(Consent before) {
        var persons = new HashMap<>(Map.of(Voice.SELF, before.subject()));
        before.givers().forEach(giver -> persons.put(giver.voice(), giver.person()));
        return persons;
    }

    private Consent again(Consent before, List<Giver> givers) {
        var today = LocalDate.now(clock);
        return new Consent(
                ConsentId.create(),
                before.subject(),
                before.owner(),
                before.purpose(),
                before.receivers(),
                before.classes(),
                before.age().on(today),
                today,
                before.until(),
                givers,
                null);
    }
}
