package nl.plein.journeys.worry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.journeys.Journey;
import nl.plein.journeys.worry.Worries.Worry;
import nl.plein.people.Memberships;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import nl.plein.post.Letter;
import nl.plein.post.Post;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who takes part tells a coordinator something. The coordinators hear at once that there is something, not what. */
@Component
public class TellWorry {

    private final Worries worries;
    private final Memberships memberships;
    private final People people;
    private final Post post;
    private final Clock clock;

    TellWorry(Worries worries, Memberships memberships, People people, Post post, Clock clock) {
        this.worries = worries;
        this.memberships = memberships;
        this.people = people;
        this.post = post;
        this.clock = clock;
    }

    /** The same words on the same day are told once, however often they are sent. */
    @Transactional
    public void tell(Journey journey, PersonId by, String words) {
        var same = String.join("|", journey.id().toString(), by.toString(), LocalDate.now(clock).toString(), words);
        var id = UUID.nameUUIDFromBytes(same.getBytes(UTF_8));
        if (!worries.add(new Worry(id, journey.id(), by, words, clock.instant()))) return;
        var coordinators = memberships.withRole(journey.organisation(), Role.COORDINATOR);
        for (var coordinator : people.find(coordinators).values())
            if (coordinator.email() != null)
                post.send(new Letter(
                        coordinator.email(),
                        Locale.of(coordinator.language()),
                        "letter.journey.worry",
                        List.of(coordinator.givenName()),
                        "/journeys/" + journey.id().value(),
                        journey.id().value()));
    }
}
