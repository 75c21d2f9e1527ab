package nl.plein.directory.gaps;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.plein.directory.Initiative;
import nl.plein.directory.InitiativeId;
import nl.plein.directory.Initiatives;
import nl.plein.shared.Form;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is there, where and for whom; where many do the same, and where nobody does. For everybody to read. */
@Controller
class OverviewPages {

    private static final int OVERLAPS_SHOWN = 10;
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final LatestNumbers latestNumbers;
    private final NameAll nameAll;
    private final WriteNumbers writeNumbers;
    private final Initiatives initiatives;

    OverviewPages(LatestNumbers latestNumbers, NameAll nameAll, WriteNumbers writeNumbers, Initiatives initiatives) {
        this.latestNumbers = latestNumbers;
        this.nameAll = nameAll;
        this.writeNumbers = writeNumbers;
        this.initiatives = initiatives;
    }

    @GetMapping("/overview")
    String overview(@RequestParam MultiValueMap<String, String> typed, Locale language, Model model) {
        var numbers = latestNumbers.now();
        var names = nameAll.of(numbers, language);
        var form = Form.of(typed);
        var chosen = names.chosen(form);
        model.addAttribute("form", form);
        model.addAttribute("chosen", chosen);
        model.addAttribute("names", names);
        model.addAttribute("choices", names.choices());
        model.addAttribute("table", Table.of(numbers, chosen, names.rows(chosen), names.columns(chosen)));
        model.addAttribute("drawing", Drawing.of(
                names.districts(), district -> numbers.listings(district.digits(), chosen.subject(), chosen.forWhom())));
        model.addAttribute("gaps", Gap.in(numbers, chosen, names.districts(), names.subjectKeys()));
        show(Overlap.in(numbers, chosen, names.districts(), names.subjectKeys(), names.forWhomKeys()), model);
        return "directory/gaps/overview";
    }

    private void show(List<Overlap> overlaps, Model model) {
        var shown = overlaps.stream().limit(OVERLAPS_SHOWN).toList();
        model.addAttribute("overlaps", shown);
        model.addAttribute("allOverlaps", overlaps.size());
        model.addAttribute("initiatives", initiativesOf(shown));
    }

    private Map<UUID, String> initiativesOf(List<Overlap> overlaps) {
        var ids = overlaps.stream()
                .flatMap(overlap -> overlap.initiatives().stream())
                .map(InitiativeId::new)
                .collect(Collectors.toSet());
        return initiatives.all(ids).stream().collect(Collectors.toMap(one -> one.id().value(), Initiative::name));
    }

    /** All numbers, for who wants to count further. */
    @GetMapping("/overview.csv")
    ResponseEntity<byte[]> numbers(Locale language) {
        var numbers = latestNumbers.now();
        return ResponseEntity.ok()
                .contentType(CSV)
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
                .body(writeNumbers.write(numbers, nameAll.of(numbers, language)));
    }
}
