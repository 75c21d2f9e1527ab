package nl.plein.directory.way;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Kept steps as people read them, with what was done with each. */
@Component
class ShowKept {

    private final KeptSteps steps;
    private final ShowSteps showSteps;

    ShowKept(KeptSteps steps, ShowSteps showSteps) {
        this.steps = steps;
        this.showSteps = showSteps;
    }

    /** A step that a guide added was not chosen by the answers, and does not say that it was. */
    record Line(KeptStep kept, ShowSteps.Shown shown) {}

    List<Line> of(Way way, Locale language) {
        var all = steps.of(way);
        var shown = showSteps.read(all.stream().map(KeptStep::step).toList(), way.answers(), language);
        return IntStream.range(0, all.size())
                .filter(shown::containsKey)
                .mapToObj(at -> new Line(all.get(at), all.get(at).byGuide() ? shown.get(at).because(Why.of("guide")) : shown.get(at)))
                .toList();
    }
}
