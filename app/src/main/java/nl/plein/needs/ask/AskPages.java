package nl.plein.needs.ask;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import nl.plein.needs.Answers;
import nl.plein.needs.Kind;
import nl.plein.needs.Kinds;
import nl.plein.needs.Side;
import nl.plein.shared.Form;
import nl.plein.shared.Outcome;
import nl.plein.shared.Postcodes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Asking and offering, one question a page: through the doors ask, offer and arrange. */
@Controller
@RequestMapping("/{door:ask|offer|arrange}")
class AskPages {

    private final Kinds kinds;
    private final Drafts drafts;
    private final SendDraft sendDraft;
    private final Words words;
    private final Choices choices;
    private final Postcodes postcodes;

    AskPages(
            Kinds kinds,
            Drafts drafts,
            SendDraft sendDraft,
            Words words,
            Choices choices,
            Postcodes postcodes) {
        this.kinds = kinds;
        this.drafts = drafts;
        this.sendDraft = sendDraft;
        this.words = words;
        this.choices = choices;
        this.postcodes = postcodes;
    }

    @ModelAttribute("door")
    Draft.Door door(@PathVariable String door) {
        return Draft.Door.of(door);
    }

    /** @param kind which one somebody comes for, from another page: it comes first, and is not begun before they say so */
    @GetMapping
    String kinds(
            @ModelAttribute("door") Draft.Door door,
            @RequestParam(required = false) String side,
            @RequestParam(defaultValue = "") String kind,
            Model model) {
        if (door == Draft.Door.ARRANGE && side == null) return "needs/ask/side";
        var open = kinds.open();
        var chosen = open.stream().filter(one -> one.key().equals(kind)).toList();
        model.addAttribute("side", sideOf(door, side));
        model.addAttribute("kinds", chosen.isEmpty() ? open : chosen);
        model.addAttribute("rest", chosen.isEmpty() ? List.of() : open.stream().filter(one -> !chosen.contains(one)).toList());
        return "needs/ask/kinds";
    }

    @PostMapping
    String start(
            @ModelAttribute("door") Draft.Door door,
            @RequestParam(required = false) String side,
            @RequestParam String kind) {
        var chosen = kinds.find(kind).filter(Kind::open).orElseThrow(AskPages::notFound);
        var draft = new Draft(
                Draft.drawId(), door, sideOf(door, side), chosen, Answers.NONE, Set.of(), null, null);
        drafts.add(draft);
        return redirect(draft, draft.questions().getFirst().key());
    }

    @GetMapping("/{draft}")
    String resume(@ModelAttribute("door") Draft.Door door, @PathVariable String draft) {
        return redirectToOpen(find(door, draft));
    }

    @GetMapping("/{draft}/{question}")
    String question(
            @ModelAttribute("door") Draft.Door door,
            @PathVariable String draft,
            @PathVariable String question,
            @RequestParam(defaultValue = "") String then,
            Locale locale,
            Model model) {
        var found = find(door, draft);
        if (found.sentAs() != null) return redirect(found, "sent");
        return asked(found, question)
                .map(asked -> page(found, asked, found.form(), then, locale, model))
                .orElseGet(() -> redirectToOpen(found));
    }

    @PostMapping("/{draft}/{question}")
    String answer(
            @ModelAttribute("door") Draft.Door door,
            @PathVariable String draft,
            @PathVariable String question,
            @RequestParam MultiValueMap<String, String> posted,
            @RequestParam(defaultValue = "") String then,
            Locale locale,
            Model model) {
        var found = find(door, draft);
        if (found.sentAs() != null) return redirect(found, "sent");
        var asked = asked(found, question).orElse(null);
        if (asked == null) return redirectToOpen(found);

        var form = Form.of(posted);
        var answered = found.with(asked, form);
        asked.check(form, answered.asking(), postcodes);
        if (form.isWrong()) return page(found, asked, form, then, locale, model);

        var fields = new LinkedHashMap<String, List<String>>();
        asked.fields().forEach(field -> fields.put(field, form.values(field)));
        drafts.answer(found, asked, fields);
        if (then.equals("check")) return redirectToOpen(find(door, draft));
        return redirect(answered, answered.after(asked).map(Question::key).orElse("check"));
    }

    @GetMapping("/{draft}/check")
    String check(@ModelAttribute("door") Draft.Door door, @PathVariable String draft, Locale locale, Model model) {
        var found = find(door, draft);
        if (found.sentAs() != null) return redirect(found, "sent");
        if (found.firstOpen().isPresent()) return redirectToOpen(found);
        model.addAttribute("draft", found);
        model.addAttribute("back", found.questions().getLast().key());
        model.addAttribute("lines", words.lines(found, locale));
        return "needs/ask/check";
    }

    @PostMapping("/{draft}/send")
    String send(@ModelAttribute("door") Draft.Door door, @PathVariable String draft, Locale locale) {
        var found = find(door, draft);
        if (found.isTooLate()) return "redirect:/" + door.path();
        return switch (sendDraft.send(door, found.id(), locale)) {
            case Outcome.Done<?> _ -> redirect(found, "sent");
            case Outcome.Refused<?>(var question) -> redirect(found, question);
        };
    }

    private String page(Draft draft, Question question, Form form, String then, Locale locale, Model model) {
        var questions = draft.questions();
        var asking = draft.asking();
        model.addAttribute("draft", draft);
        model.addAttribute("question", question);
        model.addAttribute("form", form);
        model.addAttribute("then", then.equals("check") ? then : "");
        model.addAttribute("step", questions.indexOf(question) + 1);
        model.addAttribute("steps", questions.size());
        model.addAttribute("back", back(draft, question, then));
        model.addAttribute("heading", words.title(draft, question, locale));
        model.addAttribute("hint", words.hint(draft, question, locale));
        model.addAttribute("topics", draft.kind().topicChoices(locale));
        model.addAttribute("ages", choices.of("age", Choices.ages(asking), locale));
        model.addAttribute("levels", choices.of("level", Choices.levels(asking), locale));
        model.addAttribute("levelsOfTopics", choices.of("level", Choices.levelsOfTopics(asking), locale));
        model.addAttribute("wheres", choices.of("where", Choices.where(asking), locale));
        model.addAttribute("young", asking.youngHelper());
        model.addAttribute("contactBy", choices.of("contact", Choices.contactBy(asking), locale));
        return "needs/ask/question";
    }

    @ModelAttribute("choices")
    Choices choices() {
        return choices;
    }

    private static String back(Draft draft, Question question, String then) {
        var base = "/" + draft.door().path();
        if (then.equals("check")) return base + "/" + draft.id() + "/check";
        return draft.before(question)
                .map(before -> base + "/" + draft.id() + "/" + before.key())
                .orElse(draft.door() == Draft.Door.ARRANGE ? base + "?side=" + draft.side().name().toLowerCase(Locale.ROOT) : base);
    }

    private Draft find(Draft.Door door, String id) {
        try {
            return drafts.find(door, UUID.fromString(id)).orElseThrow(AskPages::notFound);
        } catch (IllegalArgumentException _) {
            throw notFound();
        }
    }

    private static Optional<Question> asked(Draft draft, String key) {
        return draft.questions().stream()
                .filter(question -> question.key().equals(key))
                .findFirst();
    }

    private static String redirectToOpen(Draft draft) {
        return redirect(draft, draft.sentAs() != null ? "sent" : draft.firstOpen().map(Question::key).orElse("check"));
    }

    private static String redirect(Draft draft, String page) {
        return "redirect:/" + draft.door().path() + "/" + draft.id() + "/" + page;
    }

    private static Side sideOf(Draft.Door door, String side) {
        return switch (door) {
            case ASK -> Side.NEED;
            case OFFER -> Side.OFFER;
            case ARRANGE -> "offer".equals(side) ? Side.OFFER : Side.NEED;
        };
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
