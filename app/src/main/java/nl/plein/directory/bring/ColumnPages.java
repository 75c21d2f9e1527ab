package nl.plein.directory.bring;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.access.Viewer;
import nl.plein.directory.bring.ColumnsOfOffers.Chosen;
import nl.plein.directory.bring.ColumnsOfOffers.Column;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import nl.plein.shared.Outcome;
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

/** Says once which column of a list is what; the next list of the same source is read that way. */
@Controller
@RequestMapping("/bring-in/{upload:[0-9a-f-]{36}}/columns")
class ColumnPages {

    private static final int EXAMPLES = 3;
    private static final int LONGEST_EXAMPLE = 60;

    private final BroughtFiles files;
    private final ReadFile readFile;
    private final ColumnsOfOffers columns;
    private final MessageSource messages;

    ColumnPages(BroughtFiles files, ReadFile readFile, ColumnsOfOffers columns, MessageSource messages) {
        this.files = files;
        this.readFile = readFile;
        this.columns = columns;
        this.messages = messages;
    }

    /** One column of the list, with what stands in its first rows. */
    public record Shown(String name, String header, String examples) {}

    @GetMapping
    String ask(Viewer viewer, @PathVariable String upload, Locale locale, Model model) {
        var brought = find(viewer, upload);
        var sheet = sheet(brought);
        var known = brought.columns() == null ? columns.find(sheet.header()) : brought.columns();
        return page(brought, sheet, form(sheet.header(), known), locale, model);
    }

    private static Form form(List<String> header, Chosen chosen) {
        var fields = new HashMap<String, List<String>>();
        for (var at = 0; at < header.size(); at++) {
            var column = chosen.columns().get(header.get(at));
            if (column != null && header.indexOf(header.get(at)) == at) fields.put("c" + at, List.of(column.name()));
        }
        if (chosen.ours()) fields.put("ours", List.of("yes"));
        return Form.of(fields);
    }

    @PostMapping
    String say(
            Viewer viewer,
            @PathVariable String upload,
            @RequestParam MultiValueMap<String, String> posted,
            Locale locale,
            Model model) {
        var brought = find(viewer, upload);
        var sheet = sheet(brought);
        var form = Form.of(posted);
        var chosen = chosen(sheet.header(), form);
        if (!chosen.columns().containsValue(Column.NAME)) form.reject("c0", "bring.columns.name");
        else if (!ColumnsOfOffers.isEnough(chosen)) form.reject("ours", "bring.columns.who");
        if (form.isWrong()) return page(brought, sheet, form, locale, model);
        files.say(brought, chosen);
        return "redirect:/bring-in/{upload}";
    }

    private static Chosen chosen(List<String> header, Form form) {
        var all = new LinkedHashMap<String, Column>();
        for (var at = 0; at < header.size(); at++)
            for (var column : Column.values())
                if (form.value("c" + at).equals(column.name())) all.putIfAbsent(header.get(at), column);
        return new Chosen(all, form.has("ours", "yes"));
    }

    private String page(BroughtFiles.Brought brought, Sheet sheet, Form form, Locale locale, Model model) {
        model.addAttribute("upload", brought);
        model.addAttribute("form", form);
        model.addAttribute("columns", shown(sheet));
        model.addAttribute("choices", choices(locale));
        model.addAttribute("ours", List.of(new Choice("yes", messages.getMessage("bring.columns.ours", null, locale))));
        return "directory/bring/columns";
    }

    private static List<Shown> shown(Sheet sheet) {
        var shown = new ArrayList<Shown>();
        for (var at = 0; at < sheet.header().size(); at++) {
            var column = at;
            var examples = sheet.lines().stream()
                    .map(line -> line.cell(column))
                    .filter(cell -> !cell.isEmpty())
                    .distinct()
                    .limit(EXAMPLES)
                    .map(cell -> cell.length() > LONGEST_EXAMPLE ? cell.substring(0, LONGEST_EXAMPLE) + " …" : cell)
                    .toList();
            var header = sheet.header().get(at).strip();
            shown.add(new Shown("c" + at, header.isEmpty() ? String.valueOf(at + 1) : header, String.join(" | ", examples)));
        }
        return shown;
    }

    private List<Choice> choices(Locale locale) {
        var nothing = new Choice("", messages.getMessage("bring.columns.nothing", null, locale));
        return Stream.concat(Stream.of(nothing), Stream.of(Column.values()).map(column -> new Choice(column.name(), label(column, locale))))
                .toList();
    }

    private String label(Column column, Locale locale) {
        return messages.getMessage("bring.columns." + column, null, locale);
    }

    private Sheet sheet(BroughtFiles.Brought brought) {
        return switch (readFile.table(brought.file())) {
            case Outcome.Done<Sheet>(var sheet) -> sheet;
            case Outcome.Refused<Sheet> _ -> throw new ResponseStatusException(NOT_FOUND);
        };
    }

    private BroughtFiles.Brought find(Viewer viewer, String upload) {
        try {
            return files.find(viewer, UUID.fromString(upload)).orElseThrow(ColumnPages::notFound);
        } catch (IllegalArgumentException _) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
