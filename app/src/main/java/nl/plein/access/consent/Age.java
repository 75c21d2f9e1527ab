package nl.plein.access.consent;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who has to say yes, and the birthday at which that changes. Only this is kept: not the date of birth.
 *
 * @param birthday the day of turning 12, 16 or 18; null for adults. Who was born on 29 February has it a day early
 *     in other years
 */
public record Age(Band band, @Nullable LocalDate birthday) {

    public static final Age ADULT = new Age(Band.ADULT, null);

    /** The four ages that make a difference. */
    public enum Band {
        UNDER_12(12, Voice.PARENT),
        FROM_12(16, Voice.SELF, Voice.PARENT),
        FROM_16(18, Voice.SELF),
        ADULT(Integer.MAX_VALUE, Voice.SELF);

        private final int ends;
        private final Set<Voice> voices;

        Band(int ends, Voice... voices) {
            this.ends = ends;
            this.voices = Set.of(voices);
        }

        /** All of these have to say yes. */
        public Set<Voice> voices() {
            return voices;
        }
    }

    public Age {
        if ((birthday == null) != (band == Band.ADULT))
            throw new IllegalArgumentException("everybody under 18 has a birthday that counts, and nobody else");
    }

    public static Age of(LocalDate born, LocalDate today) {
        if (born.isAfter(today)) throw new IllegalArgumentException("nobody is born in the future");
        for (var band : Band.values()) {
            if (band == Band.ADULT) break;
            var birthday = born.plusYears(band.ends);
            if (today.isBefore(birthday)) return new Age(band, birthday);
        }
        return ADULT;
    }

    /** The same person on a later day. */
    public Age on(LocalDate day) {
        var age = this;
        while (age.birthday != null && !day.isBefore(age.birthday)) age = age.next();
        return age;
    }

    private Age next() {
        var next = Band.values()[band.ordinal() + 1];
        return next == Band.ADULT ? ADULT : new Age(next, birthday.plusYears(next.ends - band.ends));
    }
}
