package nl.plein.directory.way;

import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Throws a step away and puts another one of its kind in its place, when there is one that is not there yet. */
@Component
class ThrowAway {

    private final Ways ways;
    private final KeptSteps steps;
    private final LookFor lookFor;
    private final Clock clock;

    ThrowAway(Ways ways, KeptSteps steps, LookFor lookFor, Clock clock) {
        this.ways = ways;
        this.steps = steps;
        this.lookFor = lookFor;
        this.clock = clock;
    }

    @Transactional
    void step(Way way, UUID id) {
        var there = steps.of(way);
        var step = there.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
        if (step == null) return;
        var now = clock.instant();
        steps.throwAway(way, id, now);
        var thing = step.step().thing();
        if (thing == null) return;
        var without = way.answered(way.answers().without(thing));
        ways.change(without, now);
        var shown = without.answers();
        for (var one : there) if (one.step().thing() != null) shown = shown.without(one.step().thing());
        var another = Plan.another(step.step().kind(), shown, lookFor.all(shown)).map(found -> KeptStep.of(found, false));
        if (another.isEmpty()) return;
        steps.add(way, another.get());
        var order = new ArrayList<>(there.stream().map(KeptStep::id).toList());
        order.set(order.indexOf(id), another.get().id());
        steps.order(way, order);
    }
}
