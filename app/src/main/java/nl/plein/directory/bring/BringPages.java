package nl.plein.directory.bring;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.directory.Source;
import nl.plein.directory.Sources;
import nl.plein.people.Organisation;
import nl.plein.people.Organisations;
import nl.plein.people.Role;
import nl.plein.shared.Form;
import nl.plein.shared.Outcome;
import nl.plein.shared.file.HeavyReads;
import nl.plein.shared.file.HeavyReads.What;
import org.jspecify.annotations.Nullable;
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

/** Somebody of a partner brings offers in: choose a file, look at what would happen, say yes. */
@Controller
@RequestMapping("/bring-in")
class BringPages {

    /** What came from a file; what people corrected and what is an example did not. */
    private static final Set<Source.Kind> FILES = EnumSet.of(Source.Kind.HSDS, Source.Kind.EDU_DEX, Source.Kind.SPREADSHEET, Source.Kind.SCHEMA_ORG);

    private static final int LONGEST_NAME = 80;

    private final ReadFile readFile;
    private final BroughtFiles files;
    private final Look look;
    private final BringIn bringIn;
    private final WriteReturned writeReturned;
    private final Sources sources;
    private final Organisations organisations;
    private final HeavyReads heavyReads;

    BringPages(
            ReadFile readFile,
            BroughtFiles files,
            Look look,
            BringIn bringIn,
            WriteReturned writeReturned,
            Sources sources,
            Organisations organisations,
            HeavyReads heavyReads) {
        this.readFile = readFile;
        this.files = files;
        this.look = look;
        this.bringIn = bringIn;
        this.writeReturned = writeReturned;
        this.sources = sources;
        this.organisations = organisations;
        this.heavyReads = heavyReads;
    }

    @GetMapping
    String choose(Viewer viewer, Model model) {
        return page(viewer, Form.empty(), model);
    }

    @PostMapping
    String upload(
            Viewer viewer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Model model) {
        var form = Form.of(Map.of("name", List.of(name)));
        var source = form.text("name", LONGEST_NAME, "bring.source.missing");
        if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty())
            form.reject("file", "bring.file.missing");
        if (form.isWrong()) return page(viewer, form, model);
        return switch (heavyReads.read(What.LIST, file, bytes -> keep(viewer, source, bytes))) {
            case Outcome.Done<UUID>(var upload) -> "redirect:/bring-in/" + upload;
            case Outcome.Refused<UUID>(var reason) -> {
                form.reject("file", reason);
                yield page(viewer, form, model);
            }
        };
    }

    /** A list whose columns nobody knows yet is kept too, to be asked about. */
    private Outcome<UUID> keep(Viewer viewer, String source, byte[] file) {
        return readFile.read(file) instanceof Outcome.Refused<ReadFile.Of>(var reason) && !reason.equals("bring.file.columns")
                ? Outcome.refused(reason)
                : Outcome.done(files.add(viewer, source, file));
    }

    private String page(Viewer viewer, Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("sources", sources.all().stream()
                .filter(source -> viewer.organisations(Role.COORDINATOR).contains(source.organisation()))
                .filter(source -> FILES.contains(source.kind()))
                .toList());
        return "directory/bring/choose";
    }

    @GetMapping("/{upload:[0-9a-f-]{36}}")
    String look(Viewer viewer, @PathVariable String upload, Model model) {
        return heavyReads.again(What.LIST, () -> {
            var found = find(viewer, upload);
            if (readBrought(found) instanceof Outcome.Refused<ReadFile.Of>) return "redirect:/bring-in/{upload}/columns";
            model.addAttribute("upload", found);
            model.addAttribute("isTable", readFile.table(found.file()) instanceof Outcome.Done<Sheet>);
            model.addAttribute("seen", seen(found));
            return "directory/bring/look";
        });
    }

    @PostMapping("/{upload:[0-9a-f-]{36}}")
    String takeOver(Viewer viewer, @PathVariable String upload, Model model) {
        return heavyReads.again(What.LIST, () -> {
            var found = find(viewer, upload);
            var read = read(found);
            var seen = look.look(found.organisation(), read.kind(), found.name(), read.reading());
            bringIn.bring(found.organisation(), read.kind(), found.name(), read.reading(), viewer.person());
            files.remember(found);
            files.remove(found);
            model.addAttribute("upload", found);
            model.addAttribute("seen", seen);
            return "directory/bring/done";
        });
    }

    @GetMapping("/{upload:[0-9a-f-]{36}}/returned.csv")
    ResponseEntity<byte[]> returned(Viewer viewer, @PathVariable String upload, Locale locale) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("plein.csv").build().toString())
                .body(heavyReads.again(What.LIST, () -> writeReturned.write(seen(find(viewer, upload)), locale)));
    }

    private Look.Seen seen(BroughtFiles.Brought brought) {
        var read = read(brought);
        return look.look(brought.organisation(), read.kind(), brought.name(), read.reading());
    }

    private ReadFile.Of read(BroughtFiles.Brought brought) {
        return switch (readBrought(brought)) {
            case Outcome.Done<ReadFile.Of>(var read) -> read;
            case Outcome.Refused<ReadFile.Of>(var reason) -> throw new IllegalStateException(reason);
        };
    }

    private Outcome<ReadFile.Of> readBrought(BroughtFiles.Brought brought) {
        var us = organisations.find(brought.organisation()).map(Organisation::name).orElse("");
        return readFile.read(brought.file(), brought.columns(), us);
    }

    private BroughtFiles.Brought find(Viewer viewer, String upload) {
        try {
            return files.find(viewer, UUID.fromString(upload)).orElseThrow(BringPages::notFound);
        } catch (IllegalArgumentException _) {
            throw notFound();
        }
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(NOT_FOUND);
    }
}
