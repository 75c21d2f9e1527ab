package nl.plein.directory.bring;

import static org.springframework.http.HttpStatus.NOT_FOUND;

import java.io.IOException;
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
import nl.plein.people.Role;
import nl.plein.shared.Form;
import nl.plein.shared.Outcome;
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
    private static final Set<Source.Kind> FILES = EnumSet.of(Source.Kind.HSDS, Source.Kind.EDU_DEX, Source.Kind.SPREADSHEET);

    private static final int LONGEST_NAME = 80;

    private final ReadFile readFile;
    private final BroughtFiles files;
    private final Look look;
    private final BringIn bringIn;
    private final WriteReturned writeReturned;
    private final Sources sources;

    BringPages(
            ReadFile readFile, BroughtFiles files, Look look, BringIn bringIn, WriteReturned writeReturned, Sources sources) {
        this.readFile = readFile;
        this.files = files;
        this.look = look;
        this.bringIn = bringIn;
        this.writeReturned = writeReturned;
        this.sources = sources;
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
            Model model)
            throws IOException {
        var form = Form.of(Map.of("name", List.of(name)));
        var source = form.text("name", LONGEST_NAME, "bring.source.missing");
        if (file == null || file.getOriginalFilename() == null || file.getOriginalFilename().isEmpty())
            form.reject("file", "bring.file.missing");
        if (form.isWrong()) return page(viewer, form, model);
        if (readFile.read(file.getBytes()) instanceof Outcome.Refused<ReadFile.Of>(var reason)) {
            form.reject("file", reason);
            return page(viewer, form, model);
        }
        return "redirect:/bring-in/" + files.add(viewer, source, file.getBytes());
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
        var found = find(viewer, upload);
        model.addAttribute("upload", found);
        model.addAttribute("seen", seen(found));
        return "directory/bring/look";
    }

    @PostMapping("/{upload:[0-9a-f-]{36}}")
    String takeOver(Viewer viewer, @PathVariable String upload, Model model) {
        var found = find(viewer, upload);
        var seen = seen(found);
        var read = read(found);
        bringIn.bring(found.organisation(), read.kind(), found.name(), read.reading(), viewer.person());
        files.remove(found);
        model.addAttribute("upload", found);
        model.addAttribute("seen", seen);
        return "directory/bring/done";
    }

    @GetMapping("/{upload:[0-9a-f-]{36}}/returned.csv")
    ResponseEntity<byte[]> returned(Viewer viewer, @PathVariable String upload, Locale locale) {
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("plein.csv").build().toString())
                .body(writeReturned.write(seen(find(viewer, upload)), locale));
    }

    private Look.Seen seen(BroughtFiles.Brought brought) {
        var read = read(brought);
        return look.look(brought.organisation(), read.kind(), brought.name(), read.reading());
    }

    private ReadFile.Of read(BroughtFiles.Brought brought) {
        return switch (readFile.read(brought.file())) {
            case Outcome.Done<ReadFile.Of>(var read) -> read;
            case Outcome.Refused<ReadFile.Of>(var reason) -> throw new IllegalStateException(reason);
        };
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
