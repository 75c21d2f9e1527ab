package nl.plein.journeys;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.plein.access.PersonalLink;
import nl.plein.access.PersonalLinks;
import nl.plein.journeys.Participant.Part;
import nl.plein.people.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** The personal links of those who take part: one page for whoever is helped, another for the helper. */
@Component
public class JourneyLinks {

    /** As long as the longest programme, and some weeks to look back. */
    private static final Duration VALID = Duration.ofDays(400);

    private final PersonalLinks links;
    private final Journeys journeys;

    JourneyLinks(PersonalLinks links, Journeys journeys) {
        this.links = links;
        this.journeys = journeys;
    }

    /** @param holder whoever holds the link: the person who takes part, or a parent of a child */
    public record Opened(Journey journey, Participant me, PersonId holder) {}

    /** For whom an address is made. */
    public record Whose(Journey journey, Participant participant) {}

    /** A new address for this participant, for whoever has the word; earlier ones stay good. */
    public String to(Journey journey, Participant participant) {
        return to(List.of(new Whose(journey, participant))).getFirst();
    }

    /** As {@link #to(Journey, Participant)}, for many at once, in their order. */
    public List<String> to(List<Whose> many) {
        var tokens = links.create(many.stream().map(JourneyLinks::link).toList());
        return IntStream.range(0, many.size())
                .mapToObj(at -> (many.get(at).participant().isHelper() ? "/helping/" : "/journey/") + tokens.get(at))
                .toList();
    }

    private static PersonalLinks.New link(Whose whose) {
        var participant = whose.participant();
        return new PersonalLinks.New(
                purpose(participant.part()),
                participant.id(),
                whose.journey().organisations(),
                participant.speaker(),
                VALID);
    }

    /**
     * Empty when the link is too old. One that never was is not found; neither is one of somebody who has not the word
     * any more, or takes part no more.
     */
    public Optional<Opened> open(Part part, String token) {
        return opened(links.open(purpose(part), token));
    }

    /** As {@link #open(Part, String)}, for a page that is there for both. */
    public Optional<Opened> open(String token) {
        return opened(Stream.of(Part.values())
                .flatMap(part -> links.open(purpose(part), token).stream())
                .findFirst());
    }

    private Optional<Opened> opened(Optional<PersonalLink> found) {
        var link = found.orElseThrow(JourneyLinks::notFound);
        if (link.expired()) return Optional.empty();
        var taking = journeys.takingPart(link.subject()).orElseThrow(JourneyLinks::notFound);
        var me = taking.participant();
        if (!me.takesPart() || !me.speaker().equals(link.holder())) throw notFound();
        return Optional.of(new Opened(taking.journey(), me, link.holder()));
    }

    private static String purpose(Part part) {
        return "journey." + part.name().toLowerCase(Locale.ROOT);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
