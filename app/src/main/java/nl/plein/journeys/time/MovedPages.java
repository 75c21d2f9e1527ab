package nl.plein.journeys.time;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.plein.access.Looks;
import nl.plein.access.PersonalLink;
import nl.plein.access.PersonalLinks;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.Moment;
import nl.plein.journeys.Participant;
import nl.plein.journeys.time.AskedMoves.AskedMove;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.shared.When;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Whoever speaks for a child says whether its talk may go to another time. */
@Controller
@RequestMapping("/moved/{token}")
class MovedPages {

    private final PersonalLinks links;
    private final AskedMoves moves;
    private final Journeys journeys;
    private final MoveMoment moveMoment;
    private final People people;
    private final Looks looks;
    private final When when;

    MovedPages(
            PersonalLinks links,
            AskedMoves moves,
            Journeys journeys,
            MoveMoment moveMoment,
            People people,
            Looks looks,
            When when) {
        this.links = links;
        this.moves = moves;
        this.journeys = journeys;
        this.moveMoment = moveMoment;
        this.people = people;
        this.looks = looks;
        this.when = when;
    }

    @GetMapping
    String page(@PathVariable String token, Locale locale, Model model, HttpServletResponse response) {
        var link = open(token);
        if (link.expired()) return expired(response);
        model.addAttribute("token", token);
        find(link).ifPresent(found -> show(found, locale, model));
        return "journeys/time/moved";
    }

    private record Found(AskedMove asked, Journey journey, Moment moment) {}

    private void show(Found found, Locale locale, Model model) {
        var helpers = found.journey().helpers().map(Participant::person).toList();
        looks.at(Looks.What.NAME, found.journey().organisation(), helpers);
        model.addAttribute("helper", people.find(helpers).values().stream()
                .map(Person::givenName)
                .sorted()
                .collect(Collectors.joining(", ")));
        model.addAttribute("from", when.of(found.moment().startsAt(), locale));
        model.addAttribute("to", when.of(found.asked().to(), locale));
        model.addAttribute("later", found.asked().withLater());
    }

    @PostMapping
    String say(@PathVariable String token, @RequestParam(defaultValue = "") String say, HttpServletResponse response) {
        var link = open(token);
        if (link.expired()) return expired(response);
        if (say.equals("yes") || say.equals("no"))
            find(link).ifPresent(found -> moveMoment.say(found.journey(), found.asked(), say.equals("yes"), link.holder()));
        return "redirect:/moved/{token}";
    }

    private PersonalLink open(String token) {
        return links.open(MoveMoment.PURPOSE, token).orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    /** Nothing once it was answered, asked anew or moved otherwise. */
    private Optional<Found> find(PersonalLink link) {
        return moves.find(link.subject()).flatMap(asked -> journeys.of(link.holder()).stream()
                .filter(journey -> journey.moment(asked.moment()).isPresent())
                .findFirst()
                .map(journey -> new Found(asked, journey, journey.moment(asked.moment()).orElseThrow())));
    }

    private static String expired(HttpServletResponse response) {
        response.setStatus(GONE.value());
        return "journeys/asking/expired";
    }
}
