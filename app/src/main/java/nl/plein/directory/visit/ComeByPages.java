package nl.plein.directory.visit;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import nl.plein.directory.Place;
import nl.plein.directory.Places;
import nl.plein.directory.visit.talk.FreeMoment;
import nl.plein.directory.visit.talk.Moments;
import nl.plein.shared.Form;
import nl.plein.shared.Postcode;
import nl.plein.shared.Postcodes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where one can always come. What somebody asks stands in the address, and is kept nowhere. */
@Controller
class ComeByPages {

    private static final int ON_A_PAGE = 10;

    private final PlacesToCome placesToCome;
    private final Places places;
    private final Moments moments;
    private final SayHours sayHours;
    private final ShowMoments show;
    private final Postcodes postcodes;
    private final Clock clock;

    ComeByPages(
            PlacesToCome placesToCome,
            Places places,
            Moments moments,
            SayHours sayHours,
            ShowMoments show,
            Postcodes postcodes,
            Clock clock) {
        this.placesToCome = placesToCome;
        this.places = places;
        this.moments = moments;
        this.sayHours = sayHours;
        this.show = show;
        this.postcodes = postcodes;
        this.clock = clock;
    }

    /**
     * @param kilometres null when that is not known
     * @param first the first moment that can be booked
     */
    public record Line(
            Place place, SayHours.Told hours, @Nullable Long kilometres, @Nullable String first, @Nullable String with) {}

    @GetMapping("/come-by")
    String list(@RequestParam MultiValueMap<String, String> posted, Locale locale, Model model) {
        var form = Form.of(posted);
        var area = area(form);
        var all = placesToCome.from(area, LocalDate.now(clock));
        var pages = Math.max(1, (all.size() + ON_A_PAGE - 1) / ON_A_PAGE);
        var page = Math.min(page(form), pages);
        model.addAttribute("form", form);
        model.addAttribute("lines", lines(all.stream().skip((page - 1L) * ON_A_PAGE).limit(ON_A_PAGE).toList(), locale));
        model.addAttribute("total", all.size());
        model.addAttribute("page", page);
        model.addAttribute("pages", pages);
        model.addAttribute("near", area == null ? null : area.place());
        model.addAttribute("address", area == null ? "/come-by" : "/come-by?postcode=" + area.digits());
        model.addAttribute("removed", form.has("removed", "yes"));
        return "directory/visit/come-by";
    }

    private List<Line> lines(List<PlacesToCome.Way> ways, Locale locale) {
        var found = places.all(ways.stream().map(PlacesToCome.Way::place).toList()).stream()
                .collect(toMap(Place::id, identity()));
        var free = moments.free(found.values());
        return ways.stream()
                .filter(way -> found.containsKey(way.place()))
                .map(way -> line(found.get(way.place()), way, free.get(way.place()).stream().findFirst().orElse(null), locale))
                .toList();
    }

    private Line line(Place place, PlacesToCome.Way way, @Nullable FreeMoment first, Locale locale) {
        return new Line(
                place,
                sayHours.of(place.content(), locale),
                way.metres() == null ? null : Math.max(1, Math.round(way.metres() / 1000)),
                first == null ? null : show.say(first, locale),
                first == null ? null : first.shownAs());
    }

    private Postcodes.@Nullable Area area(Form form) {
        if (form.value("postcode").isEmpty()) return null;
        var area = Postcode.read(form.value("postcode")).flatMap(postcodes::find);
        if (area.isEmpty()) form.reject("postcode", "form.no-postcode");
        return area.orElse(null);
    }

    private static int page(Form form) {
        return form.value("page").matches("[1-9][0-9]{0,2}") ? Integer.parseInt(form.value("page")) : 1;
    }
}
