package nl.plein.directory.report;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.plein.directory.Said;
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

/** What is wrong on a page? One choice is enough; no name, no account. */
@Controller
@RequestMapping("/{kind:listing|initiative|place}/{id}/report")
class ReportPages {

    private final Things things;
    private final TellKeeper tellKeeper;
    private final MessageSource messages;

    ReportPages(Things things, TellKeeper tellKeeper, MessageSource messages) {
        this.things = things;
        this.tellKeeper = tellKeeper;
        this.messages = messages;
    }

    @GetMapping
    String ask(@PathVariable String kind, @PathVariable UUID id, Locale locale, Model model) {
        return page(find(kind, id), Form.empty(), locale, model);
    }

    @PostMapping
    String tell(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> posted,
            HttpServletRequest request,
            Locale locale,
            Model model) {
        var thing = find(kind, id);
        var form = Form.of(posted);
        var what = form.oneOf("what", names(), "report.what.choose");
        var words = form.optionalText("words", 500);
        if (form.isWrong()) return page(thing, form, locale, model);
        tellKeeper.tell(thing, Report.What.valueOf(what), words, request);
        model.addAttribute("thing", thing);
        return "directory/report/thanks";
    }

    private Things.Thing find(String kind, UUID id) {
        return things.find(Said.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), id)
                .orElseThrow(() -> new ResponseStatusException(NOT_FOUND));
    }

    private String page(Things.Thing thing, Form form, Locale locale, Model model) {
        model.addAttribute("thing", thing);
        model.addAttribute("form", form);
        model.addAttribute("whats", names().stream()
                .map(name -> new Choice(name, messages.getMessage("report.what." + name, null, locale)))
                .toList());
        return "directory/report/ask";
    }

    private static List<String> names() {
        return Arrays.stream(Report.What.values()).map(Enum::name).toList();
    }
}
