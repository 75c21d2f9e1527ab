package nl.plein.access.kept;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.plein.people.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Puts what is kept into words. Labels are the messages {@code data.<key>}, and choices {@code data.<key>.<value>}, in
 * messages/kept.properties; a key means the same in every kind of record.
 */
@Component
public class Telling {

    private final MessageSource messages;
    private final Clock clock;

    Telling(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    public Thing of(String kind, @Nullable OrganisationId organisation, Locale language) {
        return new Thing(kind, organisation, language);
    }

    /** One thing, line after line. What is null is not kept, and gets no line. */
    public class Thing {

        private final String kind;
        private final @Nullable OrganisationId organisation;
        private final Locale language;
        private final List<KeptThing.Line> lines = new ArrayList<>();

        private Thing(String kind, @Nullable OrganisationId organisation, Locale language) {
            this.kind = kind;
            this.organisation = organisation;
            this.language = language;
        }

        public Thing text(String key, @Nullable String value) {
            return value == null || value.isEmpty() ? this : line(key, value, value);
        }

        public Thing number(String key, long value) {
            return line(key, String.valueOf(value), String.valueOf(value));
        }

        /** How often; what never happened gets no line. */
        public Thing times(String key, long many) {
            return many == 0 ? this : number(key, many);
        }

        /** A day that is kept as a moment. */
        public Thing day(String key, @Nullable Instant moment) {
            return moment == null ? this : line(key, moment.toString(), words(LocalDate.ofInstant(moment, clock.getZone())));
        }

        public Thing day(String key, @Nullable LocalDate day) {
            return day == null ? this : line(key, day.toString(), words(day));
        }

        /** One of a few values that have words. */
        public Thing choice(String key, @Nullable Object value) {
            return choice(key, value, "data." + key);
        }

        /** One whose words stand elsewhere; one that has none is shown as it is, for nobody may be kept from reading it. */
        public Thing choice(String key, @Nullable Object value, String words) {
            if (value == null) return this;
            var kept = value.toString();
            return line(key, kept, messages.getMessage(words + "." + kept, null, kept, language));
        }

        /** Values whose words are known elsewhere. */
        public Thing line(String key, String label, List<String> values, List<String> words) {
            if (!values.isEmpty()) lines.add(new KeptThing.Line(key, label, List.copyOf(values), List.copyOf(words)));
            return this;
        }

        private Thing line(String key, String value, String words) {
            return line(key, messages.getMessage("data." + key, null, language), List.of(value), List.of(words));
        }

        private String words(LocalDate day) {
            return day.format(DateTimeFormatter.ofPattern("d MMMM yyyy", language));
        }

        public KeptThing told() {
            return new KeptThing(kind, organisation, lines);
        }
    }
}
