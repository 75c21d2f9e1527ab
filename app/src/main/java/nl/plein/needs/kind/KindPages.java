package nl.plein.needs.kind;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.plein.access.Viewer;
import nl.plein.needs.Kind;
import nl.plein.needs.Kinds;
import nl.plein.people.Organisation;
import nl.plein.people.Organisations;
import nl.plein.people.Role;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
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

/** All kinds of help. A coordinator changes those of the own organisations and reads the others. */
@Controller
@RequestMapping("/kinds")
class KindPages {

    /** The form of a new kind carries its key, so that sending it twice adds one kind. */
    private static final String NEW_KEY = "k[0-9a-f]{12}";

    private final Kinds kinds;
    private final SaveKind saveKind;
    private final Organisations organisations;
    private final MessageSource messages;

    KindPages(Kinds kinds, SaveKind saveKind, Organisations organisations, MessageSource messages) {
        this.kinds = kinds;
        this.saveKind = saveKind;
        this.organisations = organisations;
        this.messages = messages;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("kinds", kinds.all());
        model.addAttribute("own", viewer.organisations(Role.COORDINATOR));
        model.addAttribute(
                "organisations",
                organisations.all().stream().collect(Collectors.toMap(Organisation::id, Function.identity())));
        return "needs/kind/list";
    }

    @GetMapping("/new")
    String add(Viewer viewer, Locale locale, Model model) {
        var key = "k" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        var own = own(viewer);
        var form = Form.of(Map.of(
                "open", List.of("yes"),
                "icon", List.of("person"),
                "asks", List.of("languages", "where", "times"),
                "organisation", List.of(own.size() == 1 ? own.getFirst().value() : "")));
        return page(viewer, key, false, form, locale, model);
    }

    @GetMapping("/{key}")
    String change(Viewer viewer, @PathVariable String key, Locale locale, Model model) {
        var kind = kinds.find(key).filter(found -> isOwn(viewer, found)).orElseThrow(KindPages::notFound);
        return page(viewer, key, true, filledIn(kind), locale, model);
    }

    @PostMapping("/{key}")
    String save(
            Viewer viewer,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var before = kinds.find(key).orElse(null);
        if (before == null ? !key.matches(NEW_KEY) : !isOwn(viewer, before)) throw notFound();
        var form = Form.of(posted);
        saveKind.save(viewer, key, before, form);
        return form.isWrong() ? page(viewer, key, before != null, form, locale, model) : "redirect:/kinds";
    }

    private static Form filledIn(Kind kind) {
        var fields = new HashMap<String, List<String>>();
        fields.put("name-nl", List.of(kind.name().nl()));
        fields.put("name-en", List.of(kind.name().en()));
        fields.put("about-nl", List.of(kind.about().nl()));
        fields.put("about-en", List.of(kind.about().en()));
        fields.put("icon", List.of(kind.icon()));
        fields.put("asks", List.copyOf(kind.asks()));
        fields.put("question-nl", List.of(kind.topicsQuestion().nl()));
        fields.put("question-en", List.of(kind.topicsQuestion().en()));
        fields.put("topics", List.of(TopicLines.write(kind.topics())));
        fields.put("organisation", List.of(kind.organisation().value().toString()));
        fields.put("open", List.of(kind.open() ? "yes" : "no"));
        return Form.of(fields);
    }

    private String page(Viewer viewer, String key, boolean exists, Form form, Locale locale, Model model) {
        model.addAttribute("key", key);
        model.addAttribute("exists", exists);
        model.addAttribute("form", form);
        model.addAttribute("icons", SaveKind.ICONS.stream()
                .map(icon -> new Choice(icon, text("kinds.icon." + icon, locale), null, icon))
                .toList());
        model.addAttribute("questions", SaveKind.QUESTIONS.stream()
                .map(question -> new Choice(question, text("kinds.asks." + question, locale)))
                .toList());
        model.addAttribute("openness", List.of(
                new Choice("yes", text("kinds.open.yes", locale)), new Choice("no", text("kinds.open.no", locale))));
        model.addAttribute("own", own(viewer));
        return "needs/kind/kind";
    }

    private List<Choice> own(Viewer viewer) {
        return organisations.all().stream()
                .filter(organisation -> viewer.organisations(Role.COORDINATOR).contains(organisation.id()))
                .map(organisation -> new Choice(organisation.id().value().toString(), organisation.name()))
                .toList();
    }

    private String text(String key, Locale locale) {
        return messages.getMessage(key, null, locale);
    }

    private static boolean isOwn(Viewer viewer, Kind kind) {
        return viewer.organisations(Role.COORDINATOR).contains(kind.organisation());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
