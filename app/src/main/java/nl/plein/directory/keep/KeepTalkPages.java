package nl.plein.directory.keep;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.access.Viewer;
import nl.plein.directory.Day;
import nl.plein.directory.Place;
import nl.plein.directory.visit.talk.Guides;
import nl.plein.directory.visit.talk.TalkTime;
import nl.plein.directory.visit.talk.TalkTimes;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
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
import org.springframework.web.server.ResponseStatusException;

/** Whoever keeps a place says who sits there when. Who booked before keeps their moment. */
@Controller
@RequestMapping("/keep/places/{place}/talks")
class KeepTalkPages {

    private final OwnPlaces own;
    private final TalkTimes talkTimes;
    private final Guides guides;
    private final MessageSource messages;
    private final Clock clock;

    KeepTalkPages(OwnPlaces own, TalkTimes talkTimes, Guides guides, MessageSource messages, Clock clock) {
        this.own = own;
        this.talkTimes = talkTimes;
        this.guides = guides;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String list(Viewer viewer, @PathVariable UUID place, Locale locale, Model model) {
        return page(own.find(viewer, place), null, TalkForm.empty(LocalDate.now(clock)), locale, model);
    }

    @PostMapping
    String add(
            Viewer viewer,
            @PathVariable UUID place,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var form = Form.of(posted);
        return write(own.find(viewer, place), null, id(form), form, locale, model);
    }

    @GetMapping("/{talk}")
    String edit(Viewer viewer, @PathVariable UUID place, @PathVariable UUID talk, Locale locale, Model model) {
        var found = own.find(viewer, place);
        var time = find(found, talk);
        return page(found, time, TalkForm.of(time), locale, model);
    }

    @PostMapping("/{talk}")
    String change(
            Viewer viewer,
            @PathVariable UUID place,
            @PathVariable UUID talk,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var found = own.find(viewer, place);
        return write(found, find(found, talk), talk, Form.of(posted), locale, model);
    }

    @PostMapping("/{talk}/remove")
    String remove(Viewer viewer, @PathVariable UUID place, @PathVariable UUID talk) {
        talkTimes.remove(find(own.find(viewer, place), talk).id());
        return "redirect:/keep/places/{place}/talks";
    }

    private String write(Place place, @Nullable TalkTime before, UUID id, Form form, Locale locale, Model model) {
        var time = TalkForm.read(form, id, place, guides.of(place.upkeep().organisation()), LocalDate.now(clock));
        if (form.isWrong()) return page(place, before, form, locale, model);
        talkTimes.keep(time);
        return "redirect:/keep/places/{place}/talks";
    }

    /** @param time null: the list, with a form for a new one */
    private String page(Place place, @Nullable TalkTime time, Form form, Locale locale, Model model) {
        var today = LocalDate.now(clock);
        model.addAttribute("place", place);
        model.addAttribute("talk", time);
        model.addAttribute("form", form);
        model.addAttribute("times", time == null ? talkTimes.at(List.of(place.id()), today) : List.of());
        model.addAttribute("guides", guides.of(place.upkeep().organisation()).entrySet().stream()
                .map(guide -> new Choice(guide.getKey().value().toString(), guide.getValue()))
                .toList());
        model.addAttribute("days", Stream.of(Day.values())
                .map(day -> new Choice(day.name(), messages.getMessage("directory.day." + day, null, locale)))
                .toList());
        return "directory/keep/talks";
    }

    private TalkTime find(Place place, UUID talk) {
        return talkTimes.find(talk)
                .filter(time -> time.place().equals(place.id()))
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    /** A new one that is not there yet, whatever was posted: nobody writes over what stands at another place. */
    private UUID id(Form form) {
        try {
            var id = UUID.fromString(form.value("id"));
            return talkTimes.find(id).isPresent() ? UUID.randomUUID() : id;
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }
}
