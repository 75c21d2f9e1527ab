package nl.plein.journeys.challenge;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.access.Looks;
import nl.plein.journeys.Journey;
import nl.plein.journeys.JourneyLinks;
import nl.plein.journeys.Participant;
import nl.plein.journeys.Participant.Part;
import nl.plein.journeys.programme.Content;
import nl.plein.journeys.programme.ProgrammeId;
import nl.plein.journeys.programme.Programmes;
import nl.plein.people.People;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** The helper sees what was made, to talk about it. */
@Controller
@RequestMapping("/helping/{token}")
class ResultPages {

    private final JourneyLinks links;
    private final Results results;
    private final Photos photos;
    private final Programmes programmes;
    private final People people;
    private final Looks looks;

    ResultPages(
            JourneyLinks links, Results results, Photos photos, Programmes programmes, People people, Looks looks) {
        this.links = links;
        this.results = results;
        this.photos = photos;
        this.programmes = programmes;
        this.people = people;
        this.looks = looks;
    }

    /** @param by the name of whoever made it; empty when there is only one who could */
    record Made(Result result, String challenge, String by) {}

    @GetMapping("/results")
    String results(@PathVariable String token, Locale locale, Model model, HttpServletResponse response) {
        var opened = links.open(Part.HELPER, token).orElse(null);
        if (opened == null) {
            response.setStatus(GONE.value());
            return "journeys/asking/expired";
        }
        var journey = opened.journey();
        var names = names(journey);
        model.addAttribute("token", token);
        model.addAttribute("names", String.join(", ", names.values()));
        model.addAttribute("made", made(journey, names, locale));
        return "journeys/challenge/results";
    }

    @GetMapping("/photos/{result}")
    ResponseEntity<byte[]> photo(@PathVariable String token, @PathVariable UUID result) {
        var opened = links.open(Part.HELPER, token).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
        return photos.show(opened.journey().id(), result);
    }

    private Map<UUID, String> names(Journey journey) {
        var askers = journey.askers().toList();
        var persons = askers.stream().map(Participant::person).toList();
        looks.at(Looks.What.NAME, journey.organisation(), persons);
        var known = people.find(persons);
        return askers.stream()
                .filter(asker -> known.containsKey(asker.person()))
                .collect(Collectors.toMap(Participant::id, asker -> known.get(asker.person()).givenName()));
    }

    private List<Made> made(Journey journey, Map<UUID, String> names, Locale locale) {
        var content = programmes
                .find(new ProgrammeId(journey.programme()), journey.version())
                .orElseThrow()
                .content();
        return results.of(journey.id()).stream()
                .map(result -> new Made(
                        result,
                        title(content, result.challenge(), locale),
                        names.size() > 1 ? names.getOrDefault(result.participant(), "") : ""))
                .toList();
    }

    private static String title(Content content, String challenge, Locale locale) {
        Optional<Content.Challenge> found =
                content.challenges().stream().filter(one -> one.key().equals(challenge)).findFirst();
        return found.map(one -> one.title().in(locale)).orElse("");
    }
}
