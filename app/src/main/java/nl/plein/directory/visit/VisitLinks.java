package nl.plein.directory.visit;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.PersonalLinks;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The personal link of whoever comes by: the only key to their visit that they have. */
@Component
class VisitLinks {

    private static final String PURPOSE = "come-by";

    /** A talk is at most some weeks ahead, can be moved, and is removed some weeks after it; then a link leads nowhere. */
    private static final Duration VALID = Duration.ofDays(180);

    private final PersonalLinks links;
    private final Visits visits;

    VisitLinks(PersonalLinks links, Visits visits) {
        this.links = links;
        this.visits = visits;
    }

    /** A path on this site; earlier ones stay good. */
    String to(Visit visit) {
        return "/visit/" + links.create(PURPOSE, visit.id(), Set.of(visit.organisation()), null, VALID);
    }

    /** Empty when the link is too old; what never was or was removed is not found. */
    Optional<Visit> open(String token) {
        var link = links.open(PURPOSE, token).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        if (link.expired()) return Optional.empty();
        return Optional.of(visits.find(link.subject()).orElseThrow(() -> new ResponseStatusException(NOT_FOUND)));
    }

    void takeBack(UUID visit) {
        links.revoke(visit);
    }
}
