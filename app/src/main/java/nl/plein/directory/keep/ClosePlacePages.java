package nl.plein.directory.keep;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.directory.Place;
import nl.plein.directory.visit.Visits;
import nl.plein.shared.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** To end a place: why, and where people go now. */
@Controller
@RequestMapping("/keep/places/{place}/close")
class ClosePlacePages {

    private final OwnPlaces own;
    private final ClosingForm closingForm;
    private final WritePlace writePlace;
    private final Visits visits;
    private final Clock clock;

    ClosePlacePages(OwnPlaces own, ClosingForm closingForm, WritePlace writePlace, Visits visits, Clock clock) {
        this.own = own;
        this.closingForm = closingForm;
        this.writePlace = writePlace;
        this.visits = visits;
        this.clock = clock;
    }

    @GetMapping
    String ask(Viewer viewer, @PathVariable UUID place, Locale locale, Model model) {
        return page(own.find(viewer, place), Form.empty(), locale, model);
    }

    @PostMapping
    String close(
            Viewer viewer,
            @PathVariable UUID place,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var found = own.find(viewer, place);
        var form = Form.of(posted);
        var closing = closingForm.read(form, place, own::isOpen);
        if (visits.isExpectedAt(found.id(), clock.instant())) form.reject("why", "place.has-visits");
        if (form.isWrong()) return page(found, form, locale, model);
        writePlace.close(found, closing);
        return "redirect:/place/{place}";
    }

    private String page(Place place, Form form, Locale locale, Model model) {
        return closingForm.page(
                new ClosingForm.Ending(place.name(), "/keep", "/places/" + place.id().value(), "place.close", List.of()),
                form, locale, model);
    }
}
