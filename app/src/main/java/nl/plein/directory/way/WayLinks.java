package nl.plein.directory.way;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.Looks;
import nl.plein.access.PersonalLink;
import nl.plein.access.PersonalLinks;
import nl.plein.post.Post;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The personal link is all that leads to a way. */
@Component
class WayLinks {

    private static final String PURPOSE = "directory.way";

    /** Longer than anybody goes without coming back: what nobody touches for a year is removed, with its links. */
    private static final Duration VALID = Duration.ofDays(5 * 365);

    private final PersonalLinks links;
    private final Ways ways;
    private final Looks looks;
    private final Post post;

    WayLinks(PersonalLinks links, Ways ways, Looks looks, Post post) {
        this.links = links;
        this.ways = ways;
        this.looks = looks;
        this.post = post;
    }

    /** The address of its page; earlier ones stay good. */
    String to(Way way) {
        return "/way/mine/" + links.create(PURPOSE, way.id(), Set.of(way.organisation()), null, VALID);
    }

    /** Somebody who signed in and uses the link of another leaves a trace. */
    Way open(String token) {
        var way = links.open(PURPOSE, token)
                .filter(link -> !link.expired())
                .map(PersonalLink::subject)
                .flatMap(ways::lock)
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        looks.at(Looks.What.WAY, way.organisation(), List.of(way.asSubject()));
        return way;
    }

    /** Another address; all earlier ones lead nowhere from now on. */
    String renew(Way way) {
        links.revoke(way.id());
        return to(way);
    }

    /** All of it at once: the steps, the answers, the links, and letters that wait. */
    void remove(UUID way) {
        ways.remove(way);
        links.revoke(way);
        post.discardAbout(way);
    }
}
