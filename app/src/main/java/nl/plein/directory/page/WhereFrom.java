package nl.plein.directory.page;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import nl.plein.directory.Source;
import nl.plein.directory.Sources;
import nl.plein.directory.WhatSourcesSay;
import org.springframework.stereotype.Component;

/** Tells which source said something of a thing, and when; also that a person corrected it. */
@Component
class WhereFrom {

    /** @param person whether somebody here corrected what others said */
    record Line(String name, LocalDate day, boolean person) {}

    private final WhatSourcesSay said;
    private final Sources sources;
    private final Clock clock;

    WhereFrom(WhatSourcesSay said, Sources sources, Clock clock) {
        this.said = said;
        this.sources = sources;
        this.clock = clock;
    }

    List<Line> of(UUID thing) {
        var known = sources.all().stream().collect(toMap(Source::id, Function.identity()));
        return said.about(thing).stream()
                .map(one -> new Line(
                        known.get(one.source()).name(),
                        LocalDate.ofInstant(one.at(), clock.getZone()),
                        known.get(one.source()).kind() == Source.Kind.PERSON))
                .toList();
    }
}
