package nl.plein.journeys.worry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.Hearers;
import nl.plein.access.WriteToRole;
import nl.plein.journeys.Journey;
import nl.plein.journeys.worry.Worries.Worry;
import nl.plein.people.Person;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import nl.plein.post.Letter;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody who takes part tells a coordinator something. The coordinators hear at once that there is something, not what.
 * Where there is no coordinator, whoever stands in hears it, and the page says so instead of promising a call.
 */
@Component
public class TellWorry {

    private static final Set<Role> HEARS = EnumSet.of(Role.COORDINATOR);

    private final Worries worries;
    private final WriteToRole writeToRole;
    private final Clock clock;

    TellWorry(Worries worries, WriteToRole writeToRole, Clock clock) {
        this.worries = worries;
        this.writeToRole = writeToRole;
        this.clock = clock;
    }

    /** The same words on the same day are told once, however often they are sent. */
    @Transactional
    public void tell(Journey journey, PersonId by, String words) {
        var same = String.join("|", journey.id().toString(), by.toString(), LocalDate.now(clock).toString(), words);
        var id = UUID.nameUUIDFromBytes(same.getBytes(UTF_8));
        if (!worries.add(new Worry(id, journey.id(), by, words, clock.instant()))) return;
        writeToRole.write(journey.organisation(), HEARS, "letter.journey.worry", coordinator -> letter(journey, coordinator));
    }

    private static Letter letter(Journey journey, Person coordinator) {
        return new Letter(
                coordinator.email(),
                Locale.of(coordinator.language()),
                "letter.journey.worry",
                List.of(coordinator.givenName()),
                "/journeys/" + journey.id().value(),
                journey.id().value());
    }

    /** Who hears what is told now; said before and after somebody tells it. */
    public Hearers hearers(Journey journey) {
        return writeToRole.hearers(journey.organisation(), HEARS);
    }
}
