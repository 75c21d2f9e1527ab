package nl.plein.directory.bring;

import java.time.Clock;
import nl.plein.directory.Source;
import nl.plein.directory.SourceId;
import nl.plein.directory.Sources;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Takes over a whole file, portion by portion. May be repeated: a second time finishes what a first did not. */
@Component
class BringIn {

    private final TakeOver takeOver;
    private final Sources sources;
    private final Clock clock;

    BringIn(TakeOver takeOver, Sources sources, Clock clock) {
        this.takeOver = takeOver;
        this.sources = sources;
        this.clock = clock;
    }

    void bring(OrganisationId organisation, Source.Kind kind, String name, Reading reading, @Nullable PersonId by) {
        sources.add(new Source(SourceId.create(), organisation, kind, name, null, clock.instant()));
        var source = sources.find(organisation, kind, name).orElseThrow();
        for (var things : reading.things())
            for (var portion : Look.portions(things)) takeOver.takeOver(source, portion, by);
    }
}
