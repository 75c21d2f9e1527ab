package nl.plein.journeys.start;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import nl.plein.journeys.Journey;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.JourneyLetters;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Participant;
import nl.plein.journeys.Participant.Part;
import nl.plein.journeys.programme.ProgrammeVersion;
import nl.plein.journeys.programme.Programmes;
import nl.plein.matching.Match;
import nl.plein.matching.MatchMade;
import nl.plein.matching.Matches;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * After a double yes two people begin together, with the programme of that kind of help. The organisation of whoever is
 * helped guides them. A kind of help without a programme, like a laptop, needs no journey.
 */
@Component
class StartJourney {

    private final Matches matches;
    private final Programmes programmes;
    private final Journeys journeys;
    private final JourneyLetters letters;
    private final Clock clock;

    StartJourney(Matches matches, Programmes programmes, Journeys journeys, JourneyLetters letters, Clock clock) {
        this.matches = matches;
        this.programmes = programmes;
        this.journeys = journeys;
        this.letters = letters;
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(MatchMade made) {
        matches.find(made.match()).ifPresent(this::start);
    }

    private void start(Match match) {
        programmes
                .forKind(match.asker().organisation(), match.kind())
                .map(programme -> journey(match, programme))
                .filter(journeys::add)
                .ifPresent(journey -> journey.participants().forEach(one -> begin(match, journey, one)));
    }

    /** The one letter about the match: with the first step, and with how the other can be reached. */
    private void begin(Match match, Journey journey, Participant one) {
        var other = one.isHelper() ? match.asker().person() : match.helper().person();
        var key = one.isHelper() ? "letter.journey.begin.helper" : "letter.journey.begin.asker";
        letters.send(journey, one, key, matches.reach(match.id(), other).<Object>map(reach -> reach).orElse(""));
    }

    private Journey journey(Match match, ProgrammeVersion programme) {
        var id = JourneyId.create();
        return new Journey(
                id,
                match.asker().organisation(),
                match.organisations(),
                match.id(),
                programme.programme().value(),
                programme.version(),
                clock.instant(),
                List.of(participant(id, match.asker(), Part.ASKER), participant(id, match.helper(), Part.HELPER)),
                null,
                List.of(),
                null,
                match.once());
    }

    private Participant participant(JourneyId journey, Match.Party party, Part part) {
        return new Participant(UUID.randomUUID(), journey, party.person(), party.speaker(), part, clock.instant(), null);
    }
}
