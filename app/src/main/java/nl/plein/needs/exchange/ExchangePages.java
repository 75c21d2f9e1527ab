package nl.plein.needs.exchange;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import nl.plein.access.Viewer;
import nl.plein.needs.Kinds;
import nl.plein.needs.Side;
import nl.plein.people.Role;
import nl.plein.shared.Choice;
import nl.plein.shared.Form;
import nl.plein.shared.Outcome;
import nl.plein.shared.file.HeavyReads;
import nl.plein.shared.file.HeavyReads.What;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** Files in and out: choose a file, look at what would come in, say yes. */
@Controller
@RequestMapping("/exchange")
class ExchangePages {

    private static final int SHOWN = 10;
    private static final int EVERY = Integer.MAX_VALUE;

    private final UploadFile uploadFile;
    private final Uploads uploads;
    private final TakeInRows takeInRows;
    private final Outgoing outgoing;
    private final WriteFile writeFile;
    private final Columns columns;
    private final Vocabulary vocabulary;
    private final Kinds kinds;
    private final MessageSource messages;
    private final HeavyReads heavyReads;

    ExchangePages(
            UploadFile uploadFile,
            Uploads uploads,
            TakeInRows takeInRows,
            Outgoing outgoing,
            WriteFile writeFile,
            Columns columns,
            Vocabulary vocabulary,
            Kinds kinds,
            MessageSource messages,
            HeavyReads heavyReads) {
        this.uploadFile = uploadFile;
        this.uploads = uploads;
        this.takeInRows = takeInRows;
        this.outgoing = outgoing;
        this.writeFile = writeFile;
        this.columns = columns;
        this.vocabulary = vocabulary;
        this.kinds = kinds;
        this.messages = messages;
        this.heavyReads = heavyReads;
    }

    @GetMapping
    String choose(Viewer viewer, Locale locale, Model model) {
        return page(viewer, Form.empty(), List.of(), locale, model);
    }

    @PostMapping
    String upload(
            Viewer viewer,
            @RequestParam(defaultValue = "") String side,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Locale locale,
            Model model) {
        var form = Form.of(Map.of("side", List.of(side)));
        form.oneOf("side", Stream.of(Side.values()).map(Enum::name).toList(), "exchange.side.choose");
        if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty())
            form.reject("file", "exchange.file.choose");
        if (form.isWrong()) return page(viewer, form, List.of(), locale, model);
        var name = file.getOriginalFilename();
        var read = heavyReads.read(
                What.LIST, file, bytes -> Outcome.done(uploadFile.upload(viewer, Side.valueOf(side), name, bytes)));
        return switch (read) {
            case Outcome.Done<UploadFile.Result>(UploadFile.Result.Kept(var upload)) -> "redirect:/exchange/" + upload;
            case Outcome.Done<UploadFile.Result>(UploadFile.Result.Refused(var unfit)) -> {
                form.reject("file", unfit.reason());
                yield page(viewer, form, unfit.missing(), locale, model);
            }
            case Outcome.Refused<UploadFile.Result>(var reason) -> {
                form.reject("file", reason);
                yield page(viewer, form, List.of(), locale, model);
            }
        };
    }

    private String page(Viewer viewer, Form form, List<String> missing, Locale locale, Model model) {
        model.addAttribute("form", form);
        model.addAttribute(
                "missing", missing.stream().map(column -> columns.label(column, locale)).toList());
        model.addAttribute("sides", Stream.of(Side.values())
                .map(side -> new Choice(side.name(), messages.getMessage("exchange.side." + side, null, locale)))
                .toList());
        var documented = new LinkedHashMap<Side, List<Documented>>();
        for (var side : Side.values())
            documented.put(side, columns.of(side).stream().map(column -> documented(viewer, column, locale)).toList());
        model.addAttribute("columns", documented);
        return "needs/exchange/choose";
    }

    /** A column as the page explains it. */
    record Documented(String label, boolean mandatory, @Nullable String hint, List<String> words) {}

    private Documented documented(Viewer viewer, String column, Locale locale) {
        var words = column.equals(Columns.KIND)
                ? kinds.all().stream()
                        .filter(kind -> viewer.organisations(Role.COORDINATOR).contains(kind.organisation()))
                        .map(kind -> kind.name().in(locale))
                        .toList()
                : vocabulary.words(column, locale);
        return new Documented(
                columns.label(column, locale),
                columns.isMandatory(column),
                messages.getMessage("exchange.column." + column + ".hint", null, null, locale),
                words);
    }

    @GetMapping("/{upload:[0-9a-f-]{36}}")
    String preview(Viewer viewer, @PathVariable String upload, Model model) {
        var found = find(viewer, upload);
        model.addAttribute("upload", found);
        model.addAttribute("underSixteen", uploads.underSixteen(found));
        model.addAttribute("goodRows", uploads.rows(found, Upload.State.GOOD, SHOWN));
        model.addAttribute("badRows", uploads.rows(found, Upload.State.BAD, SHOWN));
        return "needs/exchange/preview";
    }

    /** In portions, each for good: a connection that breaks loses nothing, and a second yes takes in what is left. */
    @PostMapping("/{upload:[0-9a-f-]{36}}")
    String takeIn(Viewer viewer, @PathVariable String upload) {
        var found = find(viewer, upload);
        while (takeInRows.takeIn(found) > 0) continue;
        return "redirect:/exchange/" + found.id();
    }

    @GetMapping("/{upload:[0-9a-f-]{36}}/bad.csv")
    ResponseEntity<byte[]> bad(Viewer viewer, @PathVariable String upload, Locale locale) {
        var found = find(viewer, upload);
        return file("bad", writeFile.bad(found, uploads.rows(found, Upload.State.BAD, EVERY), locale), locale);
    }

    @GetMapping("/template-{side:need|offer}.csv")
    ResponseEntity<byte[]> template(@PathVariable String side, Locale locale) {
        return file("template." + side, writeFile.entries(side(side), List.of(), locale), locale);
    }

    @GetMapping("/{side:need|offer}.csv")
    ResponseEntity<byte[]> export(Viewer viewer, @PathVariable String side, Locale locale) {
        return file(side, writeFile.entries(side(side), outgoing.takenAlongBy(viewer, side(side)), locale), locale);
    }

    private static Side side(String path) {
        return Side.valueOf(path.toUpperCase(Locale.ROOT));
    }

    private ResponseEntity<byte[]> file(String name, byte[] content, Locale locale) {
        var fileName = messages.getMessage("exchange.name." + name, null, locale) + ".csv";
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(fileName).build().toString())
                .body(content);
    }

    private Upload find(Viewer viewer, String id) {
        try {
            return uploads.find(viewer, UUID.fromString(id)).orElseThrow(ExchangePages::notFound);
        } catch (IllegalArgumentException _) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
