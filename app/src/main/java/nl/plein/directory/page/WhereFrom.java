package nl.plein.directory.page;

import static java.util.stream.Collectors.toMap;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import nl.plein.directory.Said;
import nl.plein.directory.Source;
import nl.plein.directory.Sources;
import nl.plein.directory.WhatSourcesSay;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Tells which source said something of a thing, and when; also what a person corrected. Where they differ, both are shown. */
@Component
class WhereFrom {

    /**
     * @param person whether somebody here corrected what others said
     * @param different what this source says where another one says something else
     */
    public record Line(String name, LocalDate day, boolean person, List<Field> different) {}

    /** @param value in words; empty when it says nothing */
    public record Field(String label, String value) {}

    private final WhatSourcesSay said;
    private final Sources sources;
    private final InWords words;
    private final Clock clock;

    WhereFrom(WhatSourcesSay said, Sources sources, InWords words, Clock clock) {
        this.said = said;
        this.sources = sources;
        this.words = words;
        this.clock = clock;
    }

    List<Line> of(UUID thing, Locale locale) {
        var known = sources.all().stream().collect(toMap(Source::id, Function.identity()));
        var all = said.about(thing);
        var different = different(all);
        return all.stream()
                .map(one -> new Line(
                        known.get(one.source()).name(),
                        LocalDate.ofInstant(one.at(), clock.getZone()),
                        known.get(one.source()).kind() == Source.Kind.PERSON,
                        fields(one, different, locale)))
                .toList();
    }

    /** Names of what at least two of them say, and not the same; who says nothing of it contradicts nobody. */
    private static TreeSet<String> different(List<Said> all) {
        var different = new TreeSet<String>();
        for (var one : all)
            for (var other : all)
                one.content().properties().stream()
                        .filter(field -> says(field.getValue()) || says(other.content().get(field.getKey())))
                        .filter(field -> other.content().has(field.getKey()))
                        .filter(field -> !field.getValue().equals(other.content().get(field.getKey())))
                        .forEach(field -> different.add(field.getKey()));
        return different;
    }

    private static boolean says(JsonNode value) {
        return value != null && !value.isNull() && !(value.isArray() && value.isEmpty());
    }

    private List<Field> fields(Said one, TreeSet<String> different, Locale locale) {
        var fields = new ArrayList<Field>();
        for (var name : different) {
            var label = words.label(name, locale);
            if (one.content().has(name) && label.isPresent())
                fields.add(new Field(label.get(), words.of(name, one.content().get(name), locale)));
        }
        return fields;
    }
}
