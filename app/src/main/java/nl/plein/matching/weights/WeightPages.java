package nl.plein.matching.weights;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.plein.access.Viewer;
import nl.plein.needs.ask.Choices;
import nl.plein.people.People;
import nl.plein.people.Person;
import nl.plein.shared.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import plein.matching.profile.Weights;

/** What counts how much: coordinators see it, change it, and read who changed it last. */
@Controller
@RequestMapping("/weights")
class WeightPages {

    static final List<String> TERMS = List.of("skills", "distance", "time", "interests", "language", "wishes");
    private static final int MOST = 100;
    /** About ten years: more than anybody waits, and far from where numbers end. */
    private static final int MOST_DAYS = 3650;

    private final AllianceWeights weights;
    private final People people;
    private final Clock clock;

    WeightPages(AllianceWeights weights, People people, Clock clock) {
        this.clock = clock;
        this.weights = weights;
        this.people = people;
    }

    @GetMapping
    String look(@RequestParam(required = false) String said, Model model) {
        model.addAttribute("said", said);
        return page(filledIn(weights.now()), model);
    }

    @PostMapping
    String set(Viewer viewer, @RequestParam MultiValueMap<String, String> posted, Model model) {
        var form = Form.of(posted);
        var terms = TERMS.stream()
                .collect(Collectors.toMap(term -> term, term -> form.number(term, 0, MOST, "weights.number")));
        var days = new TreeMap<String, Integer>();
        for (var barrier : Choices.BARRIERS) days.put(barrier, form.number(barrier, 0, MOST_DAYS, "weights.days"));
        if (terms.values().stream().allMatch(weight -> weight == 0)) form.reject("skills", "weights.all-zero");
        if (form.isWrong()) return page(form, model);
        weights.set(new Weighing(weights(terms), days), viewer.person());
        return "redirect:/weights?said=saved";
    }

    private String page(Form form, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("terms", TERMS);
        model.addAttribute("barriers", Choices.BARRIERS);
        weights.lastChange().ifPresent(change -> {
            model.addAttribute("changedOn", LocalDate.ofInstant(change.at(), clock.getZone()));
            model.addAttribute("changedBy", people.find(change.by()).map(Person::givenName).orElse(""));
        });
        return "matching/weights/weights";
    }

    private static Weights weights(Map<String, Integer> terms) {
        return new Weights(
                terms.get("skills"),
                terms.get("interests"),
                terms.get("time"),
                terms.get("distance"),
                terms.get("language"),
                terms.get("wishes"));
    }

    private static Form filledIn(Weighing weighing) {
        var fields = new LinkedHashMap<String, List<String>>();
        var terms = weighing.weights();
        fields.put("skills", number(terms.skills()));
        fields.put("interests", number(terms.interests()));
        fields.put("time", number(terms.time()));
        fields.put("distance", number(terms.distance()));
        fields.put("language", number(terms.language()));
        fields.put("wishes", number(terms.wishes()));
        for (var barrier : Choices.BARRIERS)
            fields.put(barrier, number(weighing.daysPerBarrier().getOrDefault(barrier, 0)));
        return Form.of(fields);
    }

    private static List<String> number(int value) {
        return List.of(String.valueOf(value));
    }
}
