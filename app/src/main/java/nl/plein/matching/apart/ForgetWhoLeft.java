package nl.plein.matching.apart;

import java.time.Instant;
import nl.plein.needs.Entries;
import nl.plein.needs.EntryWithdrawn;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Who asks and offers nothing any more has nobody to be kept apart from. */
@Component
class ForgetWhoLeft {

    private final KeptApart keptApart;
    private final Entries entries;

    ForgetWhoLeft(KeptApart keptApart, Entries entries) {
        this.keptApart = keptApart;
        this.entries = entries;
    }

    @ApplicationModuleListener
    void on(EntryWithdrawn withdrawn) {
        entries.find(withdrawn.entry())
                .filter(entry -> entries.of(entry.person()).isEmpty())
                .ifPresent(entry -> keptApart.forget(entry.person()));
    }

    /** Whom a fact never told of. Pairs that were made since are left alone: somebody may be about to come. */
    int removeAll(Instant before) {
        return keptApart.madeBefore(before).stream()
                .filter(person -> entries.of(person).isEmpty())
                .mapToInt(keptApart::forget)
                .sum();
    }
}
