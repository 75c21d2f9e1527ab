package nl.plein.needs.screening;

import nl.plein.access.Keys;
import nl.plein.needs.Entries;
import nl.plein.needs.EntryWithdrawn;
import nl.plein.needs.Side;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever stops helping leaves nothing behind. In the same transaction, so that nothing can stay by accident. */
@Component
class ForgetScreening {

    private final Entries entries;
    private final Steps steps;
    private final Keys keys;

    ForgetScreening(Entries entries, Steps steps, Keys keys) {
        this.keys = keys;
        this.entries = entries;
        this.steps = steps;
    }

    @EventListener
    void on(EntryWithdrawn fact) {
        entries.find(fact.entry()).ifPresent(withdrawn -> {
            var stillHelps = keys.onDuty(() ->
                    entries.of(withdrawn.person()).stream().anyMatch(entry -> entry.side() == Side.OFFER));
            if (!stillHelps) steps.erase(withdrawn.person());
        });
    }
}
