package nl.plein.directory.way;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import nl.plein.access.Looks;
import nl.plein.access.Viewer;
import nl.plein.people.Role;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Ways that a guide may see: as long as they sit together, and later only when, and as long as, the person wants to be
 * followed. Any other is not there. Each look is written down.
 */
@Component
class Beside {

    private final Ways ways;
    private final Looks looks;
    private final Clock clock;

    Beside(Ways ways, Looks looks, Clock clock) {
        this.ways = ways;
        this.looks = looks;
        this.clock = clock;
    }

    List<Way> all(Viewer guide) {
        var all = ways.seenBy(guide.organisations(Role.COORDINATOR), guide.person(), clock.instant(), LocalDate.now(clock));
        all.forEach(this::look);
        return all;
    }

    Way find(Viewer guide, UUID id) {
        var way = ways.lock(id)
                .filter(found -> maySee(guide, found, clock.instant(), LocalDate.now(clock)))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        look(way);
        return way;
    }

    static boolean maySee(Viewer guide, Way way, Instant now, LocalDate today) {
        return guide.organisations(Role.COORDINATOR).contains(way.organisation())
                && (way.guide() == null || way.guide().equals(guide.person()))
                && (way.isAtDesk(now) || way.isFollowed(today));
    }

    private void look(Way way) {
        looks.at(Looks.What.WAY, way.organisation(), List.of(way.asSubject()));
    }
}
