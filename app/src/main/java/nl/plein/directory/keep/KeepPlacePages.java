package nl.plein.directory.keep;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.plein.access.Viewer;
import nl.plein.directory.Day;
import nl.plein.directory.Freshness;
import nl.plein.directory.Place;
import nl.plein.directory.PlaceContent.Access;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import nl.plein.shared.Postcodes;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The places that an organisation keeps: all of them, and the page of each, to write. */
@Controller
@RequestMapping("/keep/places")
class KeepPlacePages {

    private final OwnPlaces own;
    private final WritePlace writePlace;
    private final Postcodes postcodes;
    private final MessageSource messages;
    private final Clock clock;

    KeepPlacePages(
            OwnPlaces own,
            WritePlace writePlace,
            Postcodes postcodes,
            MessageSource messages,
            Clock clock) {
        this.own = own;
        this.writePlace = writePlace;
        this.postcodes = postcodes;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param confirmed whether it was said in the last months that it is still true */
    public record Line(Place place, boolean confirmed) {}

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("lines", own.all(viewer).stream()
                .map(place -> new Line(place, Freshness.isConfirmed(place.upkeep(), clock)))
                .toList());
        return "directory/keep/places";
    }

    @GetMapping("/new")
    String begin(Locale locale, Model model) {
        var form = Form.of(Map.of("id", List.of(UUID.randomUUID().toString()), "walk-in", List.of("yes")));
        return page(form, null, locale, model);
    }

    @PostMapping
    String add(Viewer viewer, @RequestParam MultiValueMap<String, String> posted, Locale locale, Model model) {
        var form = Form.of(posted);
        var place = own.begin(viewer, Keeping.idOf(form));
        var content = PlaceForm.read(form, place.content(), postcodes);
        if (form.isWrong()) return page(form, null, locale, model);
        writePlace.write(place, content, viewer.person());
        return "redirect:/keep/places";
    }

    @GetMapping("/{place}")
    String edit(Viewer viewer, @PathVariable UUID place, Locale locale, Model model) {
        var found = own.find(viewer, place);
        return page(PlaceForm.of(found.content()), found, locale, model);
    }

    @PostMapping("/{place}")
    String write(
            Viewer viewer,
            @PathVariable UUID place,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var found = own.find(viewer, place);
        var form = Form.of(posted);
        var content = PlaceForm.read(form, found.content(), postcodes);
        if (form.isWrong()) return page(form, found, locale, model);
        writePlace.write(found, content, viewer.person());
        return "redirect:/place/{place}";
    }

    @PostMapping("/{place}/assure")
    String assure(Viewer viewer, @PathVariable UUID place) {
        writePlace.assure(own.find(viewer, place), viewer.person());
        return "redirect:/keep/places";
    }

    /** @param place null for a new one */
    private String page(Form form, @Nullable Place place, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("place", place);
        model.addAttribute("days", Day.values());
        model.addAttribute("spans", IntStream.range(0, OpeningRows.A_DAY).boxed().toList());
        model.addAttribute("closedRows", IntStream.range(0, PlaceForm.closedRows(form)).boxed().toList());
        model.addAttribute("access", Stream.of(Access.values())
                .map(one -> new Choice(one.name(), messages.getMessage("directory.access." + one, null, locale)))
                .toList());
        return "directory/keep/place";
    }
}
