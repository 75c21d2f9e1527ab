package nl.plein.journeys.asking;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import nl.plein.journeys.JourneyLinks;
import nl.plein.journeys.JourneyLinks.Opened;
import nl.plein.journeys.Participant.Part;
import nl.plein.journeys.challenge.HandIn;
import nl.plein.journeys.challenge.Photos;
import nl.plein.journeys.challenge.Result;
import nl.plein.journeys.challenge.Results;
import nl.plein.shared.Form;
import nl.plein.shared.Outcome;
import nl.plein.shared.file.HeavyReads;
import nl.plein.shared.file.HeavyReads.What;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.server.ResponseStatusException;

/** What there is to do between two talks, and what was made of it: words, or a photo or drawing from a phone. */
@Controller
@RequestMapping("/journey/{token}")
class ChallengePages {

    private static final int LONGEST_WORDS = 1000;

    private final JourneyLinks links;
    private final ShowJourney showJourney;
    private final HandIn handIn;
    private final Results results;
    private final Photos photos;
    private final HeavyReads heavyReads;

    ChallengePages(
            JourneyLinks links,
            ShowJourney showJourney,
            HandIn handIn,
            Results results,
            Photos photos,
            HeavyReads heavyReads) {
        this.links = links;
        this.showJourney = showJourney;
        this.handIn = handIn;
        this.results = results;
        this.photos = photos;
        this.heavyReads = heavyReads;
    }

    @GetMapping("/challenges/{challenge}")
    String challenge(
            @PathVariable String token,
            @PathVariable String challenge,
            @RequestParam(required = false) @Nullable String kept,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var opened = links.open(Part.ASKER, token).orElse(null);
        if (opened == null) return AskingPages.expired(response);
        model.addAttribute("kept", kept != null);
        return page(opened, token, challenge, Form.empty(), locale, model);
    }

    @PostMapping("/challenges/{challenge}")
    String done(
            @PathVariable String token,
            @PathVariable String challenge,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(required = false) @Nullable MultipartFile photo,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        var opened = links.open(Part.ASKER, token).orElse(null);
        if (opened == null) return AskingPages.expired(response);
        task(opened, challenge, locale);
        var form = Form.of(posted);
        var words = form.optionalText("words", LONGEST_WORDS);
        var sent = photo == null || photo.isEmpty() ? null : photo;
        if (words.isEmpty() && sent == null) form.reject("words", "asking.result.empty");
        if (form.isWrong()) return page(opened, token, challenge, form, locale, model);
        return switch (handIn(opened, challenge, words, sent)) {
            case Outcome.Done<UUID> _ -> "redirect:/journey/{token}/challenges/{challenge}?kept";
            case Outcome.Refused<UUID>(var reason) -> {
                form.reject(reason.startsWith("asking.photo.") ? "photo" : "words", reason);
                yield page(opened, token, challenge, form, locale, model);
            }
        };
    }

    private Outcome<UUID> handIn(Opened opened, String challenge, String words, @Nullable MultipartFile photo) {
        Function<byte @Nullable [], Outcome<UUID>> with =
                file -> handIn.handIn(opened.journey(), opened.me(), challenge, words, file, opened.holder());
        return photo == null ? with.apply(null) : heavyReads.read(What.PHOTO, photo, with);
    }

    @PostMapping("/results/{result}/remove")
    String remove(@PathVariable String token, @PathVariable UUID result, RedirectAttributes way, HttpServletResponse response) {
        var opened = links.open(Part.ASKER, token).orElse(null);
        if (opened == null) return AskingPages.expired(response);
        way.addAttribute("challenge", mine(opened, result).challenge());
        results.remove(opened.me(), result);
        return "redirect:/journey/{token}/challenges/{challenge}";
    }

    @GetMapping("/photos/{result}")
    ResponseEntity<byte[]> photo(@PathVariable String token, @PathVariable UUID result) {
        var opened = links.open(Part.ASKER, token).orElseThrow(ChallengePages::notFound);
        var seen = results.seenBy(opened.me()).stream()
                .filter(one -> one.id().equals(result))
                .findFirst()
                .orElseThrow(ChallengePages::notFound);
        return photos.show(opened.journey().id(), seen.id());
    }

    private String page(Opened opened, String token, String challenge, Form form, Locale locale, Model model) {
        model.addAttribute("token", token);
        model.addAttribute("task", task(opened, challenge, locale));
        model.addAttribute("others", showJourney.everybodyElse(opened, locale));
        model.addAttribute("isOver", opened.journey().isOver());
        model.addAttribute("form", form);
        return "journeys/asking/challenge";
    }

    /** One that has begun; what is to come is a surprise. */
    private Task task(Opened opened, String challenge, Locale locale) {
        return showJourney.tasks(opened, locale).stream()
                .filter(task -> task.key().equals(challenge))
                .findFirst()
                .orElseThrow(ChallengePages::notFound);
    }

    private Result mine(Opened opened, UUID result) {
        return results.of(opened.me()).stream()
                .filter(one -> one.id().equals(result))
                .findFirst()
                .orElseThrow(ChallengePages::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
