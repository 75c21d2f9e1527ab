package nl.plein.journeys.group;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.access.PersonalLinks;
import nl.plein.journeys.Journey;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Participant;
import nl.plein.journeys.group.Joining.Said;
import nl.plein.people.OrganisationId;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import nl.plein.shared.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * A coordinator asks everybody in two journeys that they guide whether they will do it together. Each gets a letter with a
 * link, where yes and no are buttons. Nothing of the others is shown before everybody said yes.
 */
@Component
public class AskTogether {

    static final String PURPOSE = "together";

    private static final Duration VALID = Duration.ofDays(30);

    private final Journeys journeys;
    private final Joinings joinings;
    private final People people;
    private final PersonalLinks links;
    private final Post post;
    private final Clock clock;

    AskTogether(Journeys journeys, Joinings joinings, People people, PersonalLinks links, Post post, Clock clock) {
        this.journeys = journeys;
        this.joinings = joinings;
        this.people = people;
        this.links = links;
        this.post = post;
        this.clock = clock;
    }

    /** @param person of the other journey who comes along and also stays there; null: everybody in it */
    @Transactional
    public Outcome<UUID> ask(JourneyId id, JourneyId guestId, @Nullable PersonId person, PersonId by) {
        var journey = journeys.lock(id).orElseThrow();
        var guest = journeys.find(guestId).orElseThrow();
        if (journey.isOver() || guest.isOver()) return Outcome.refused("group.over");
        if (!journey.organisation().equals(guest.organisation()) || id.equals(guestId)) return Outcome.refused("group.elsewhere");
        var coming = coming(guest, person);
        if (coming.isEmpty()) return Outcome.refused("group.gone");
        if (isOnBothSides(journey, coming)) return Outcome.refused("group.both");
        var asked = Stream.concat(takingPart(journey), coming.stream()).map(Participant::speaker).distinct().toList();
        var joining = new Joining(
                UUID.randomUUID(), id, guestId, person, clock.instant(), null,
                asked.stream().map(speaker -> new Said(speaker, null)).toList());
        if (!joinings.add(joining, by)) return Outcome.refused("group.asked.already");
        write(joining, asked, both(journey, guest));
        return Outcome.done(joining.id());
    }

    static List<Participant> coming(Journey guest, @Nullable PersonId person) {
        return takingPart(guest).filter(one -> person == null || one.person().equals(person)).toList();
    }

    static Stream<Participant> takingPart(Journey journey) {
        return journey.participants().stream().filter(Participant::takesPart);
    }

    /** Nobody helps and is helped in the same group. */
    private static boolean isOnBothSides(Journey journey, List<Participant> coming) {
        var parts = new HashMap<PersonId, Participant.Part>();
        journey.participants().forEach(one -> parts.put(one.person(), one.part()));
        return coming.stream().anyMatch(one -> parts.getOrDefault(one.person(), one.part()) != one.part());
    }

    static Set<OrganisationId> both(Journey journey, Journey guest) {
        var all = new HashSet<>(journey.organisations());
        all.addAll(guest.organisations());
        return all;
    }

    private void write(Joining joining, List<PersonId> asked, Set<OrganisationId> organisations) {
        for (var reader : people.find(asked).values()) {
            if (reader.email() == null) continue;
            var token = links.create(PURPOSE, joining.id(), organisations, reader.id(), VALID);
            post.send(new Letter(
                    reader.email(), Locale.of(reader.language()), "letter.group.ask", List.of(reader.givenName()),
                    "/together/" + token, joining.journey().value()));
        }
    }
}
