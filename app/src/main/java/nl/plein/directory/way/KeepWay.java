package nl.plein.directory.way;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.access.Keys;
import nl.plein.access.Viewer;
import nl.plein.people.Organisation;
import nl.plein.people.OrganisationId;
import nl.plein.people.Organisations;
import nl.plein.people.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.server.ResponseStatusException;

/** Keeps some first steps, because somebody asked for it. Sent twice it is kept once. */
@Component
class KeepWay {

    /** So long a guide may change it before it was handed over: a conversation, and the next one waits. */
    private static final Duration AT_DESK = Duration.ofHours(2);

    private final Ways ways;
    private final KeptSteps steps;
    private final LookFor lookFor;
    private final Organisations organisations;
    private final Keys keys;
    private final Clock clock;

    KeepWay(Ways ways, KeptSteps steps, LookFor lookFor, Organisations organisations, Keys keys, Clock clock) {
        this.ways = ways;
        this.steps = steps;
        this.lookFor = lookFor;
        this.organisations = organisations;
        this.keys = keys;
        this.clock = clock;
    }

    /** Of somebody alone; it belongs to the organisation that leads the alliance. */
    @Transactional
    Way alone(UUID secret, Answers answers, Locale language) {
        var leads = organisations.partners().stream()
                .findFirst()
                .map(Organisation::id)
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        keys.add(List.of(leads));
        return keep(new Way(id(secret), leads, null, answers, language.getLanguage(), null, null, null, null, null));
    }

    /** Of somebody beside whom a guide sits. */
    @Transactional
    Way together(Viewer guide, UUID secret, Answers answers, Locale language) {
        OrganisationId organisation = guide.organisations(Role.COORDINATOR).iterator().next();
        var until = clock.instant().plus(AT_DESK);
        return keep(new Way(id(secret), organisation, guide.person(), answers, language.getLanguage(), null, null, until, null, null));
    }

    private Way keep(Way way) {
        var kept = ways.find(way.id());
        if (kept.isPresent()) return kept.get();
        ways.add(way, clock.instant());
        for (var step : Plan.of(way.answers(), lookFor.all(way.answers()))) steps.add(way, KeptStep.of(step, false));
        return way;
    }

    /** Whoever knows only the id, as a guide does, cannot keep it again and so get a link to it: the id follows from the secret. */
    private static UUID id(UUID secret) {
        return UUID.nameUUIDFromBytes(("way " + secret).getBytes(StandardCharsets.UTF_8));
    }
}
