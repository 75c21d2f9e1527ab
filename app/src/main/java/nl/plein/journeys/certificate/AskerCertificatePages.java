package nl.plein.journeys.certificate;

import static org.springframework.http.HttpStatus.GONE;
import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletResponse;
import java.text.ListFormat;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.access.Looks;
import nl.plein.journeys.JourneyLinks;
import nl.plein.journeys.JourneyLinks.Opened;
import nl.plein.journeys.Moment;
import nl.plein.journeys.Participant;
import nl.plein.journeys.Participant.Part;
import nl.plein.journeys.challenge.Photos;
import nl.plein.journeys.challenge.Result;
import nl.plein.journeys.challenge.Results;
import nl.plein.journeys.programme.Programmes;
import nl.plein.journeys.quality.FoundQualities;
import nl.plein.people.Organisation;
import nl.plein.people.Organisations;
import nl.plein.people.People;
import nl.plein.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A certificate of what somebody is good at, with a picture of their own on it if they like. Nothing of it is kept. */
@Controller
@RequestMapping("/journey/{token}/certificate")
class AskerCertificatePages {

    private final JourneyLinks links;
    private final Programmes programmes;
    private final FoundQualities found;
    private final Results results;
    private final Photos photos;
    private final People people;
    private final Organisations organisations;
    private final Looks looks;
    private final Printer printer;
    private final Clock clock;

    AskerCertificatePages(
            JourneyLinks links,
            Programmes programmes,
            FoundQualities found,
            Results results,
            Photos photos,
            People people,
            Organisations organisations,
            Looks looks,
            Printer printer,
            Clock clock) {
        this.links = links;
        this.programmes = programmes;
        this.found = found;
        this.results = results;
        this.photos = photos;
        this.people = people;
        this.organisations = organisations;
        this.looks = looks;
        this.printer = printer;
        this.clock = clock;
    }

    @GetMapping
    String page(@PathVariable String token, Locale locale, Model model, HttpServletResponse response) {
        var opened = links.open(Part.ASKER, token).orElse(null);
        if (opened == null) {
            response.setStatus(GONE.value());
            return "journeys/asking/expired";
        }
        needTalks(opened);
        model.addAttribute("token", token);
        model.addAttribute("name", name(opened));
        model.addAttribute("qualities", qualities(opened, locale));
        model.addAttribute("hasQualities", !programmes.of(opened.journey()).qualities().isEmpty());
        model.addAttribute("pictures", results.of(opened.me()).stream().filter(Result::hasPhoto).map(Result::id).toList());
        return "journeys/certificate/asker";
    }

    /** @param picture one of their own, or none */
    @GetMapping("/file")
    ResponseEntity<byte[]> file(
            @PathVariable String token, @RequestParam(required = false) @Nullable UUID picture, Locale locale) {
        var opened = links.open(Part.ASKER, token).orElseThrow(AskerCertificatePages::notFound);
        needTalks(opened);
        var journey = opened.journey();
        var words = new HashMap<String, Object>();
        words.put("name", name(opened));
        words.put("others", others(opened, locale));
        words.put("programme", programmes.of(journey).name().in(locale));
        words.put("talks", journey.moments().stream().filter(Moment::happened).count());
        words.put("qualities", qualities(opened, locale));
        words.put("organisation", organisations.find(journey.organisation()).map(Organisation::name).orElse(""));
        words.put("today", LocalDate.now(clock));
        if (picture != null)
            words.put("picture", "data:image/jpeg;base64," + Base64.getEncoder().encodeToString(
                    photos.find(opened.me(), picture).orElseThrow(AskerCertificatePages::notFound)));
        return Printer.file(printer.print("journeys/certificate/asker-paper", words, locale), "diploma");
    }

    /** There is something to be proud of once they talked. */
    private static void needTalks(Opened opened) {
        if (opened.journey().moments().stream().noneMatch(Moment::happened)) throw notFound();
    }

    private List<String> qualities(Opened opened, Locale locale) {
        return found.of(opened.me(), programmes.of(opened.journey()), locale);
    }

    private String name(Opened opened) {
        return people.find(opened.me().person()).map(Person::givenName).orElse("");
    }

    private String others(Opened opened, Locale locale) {
        var helpers = opened.journey().helpers().map(Participant::person).toList();
        looks.at(Looks.What.NAME, opened.journey().organisation(), helpers);
        var names = people.find(helpers).values().stream().map(Person::givenName).sorted().toList();
        return names.isEmpty()
                ? ""
                : ListFormat.getInstance(locale, ListFormat.Type.STANDARD, ListFormat.Style.FULL).format(names);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
