package nl.plein.journeys.programme;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import nl.plein.journeys.Text;
import org.jspecify.annotations.Nullable;

/**
 * What one version of a programme says. It never changes once it is offered: journeys that began with it go on with it.
 *
 * @param about what it is, in two or three sentences
 * @param forWhom for whom it is meant
 * @param training what a helper learns first, one thing each
 * @param themes what it is about: connection, talent, taking part
 * @param qualities what two people may discover in the one who is helped, to choose from
 * @param moments when they talk, in the order of their days; the first is on day 0
 * @param everyDays after the last moment there is another one like it each so many days, until they stop; null when the
 *     last moment is the end
 * @param closing what the two do in the end
 * @param young whether children or young people are helped: then questions are put as one asks a child; null is no
 */
public record Content(
        Text name,
        Text about,
        Text forWhom,
        List<Text> training,
        List<Text> themes,
        List<Text> qualities,
        List<Moment> moments,
        @Nullable Integer everyDays,
        List<Challenge> challenges,
        Text closing,
        @Nullable Boolean young) {

    public static final int MOST_DAYS = 365;

    /**
     * One time that the two talk.
     *
     * @param key names it in challenges, within this programme
     * @param day so many days after the first moment
     * @param guide what to talk about, step by step, for the helper
     */
    public record Moment(String key, int day, int minutes, Text title, Text purpose, List<Text> guide) {

        public Moment {
            if (day < 0 || day > MOST_DAYS) throw new IllegalArgumentException("a day is from 0 to " + MOST_DAYS);
            if (minutes < 5 || minutes > 240) throw new IllegalArgumentException("a moment lasts from 5 minutes to 4 hours");
            guide = List.copyOf(guide);
        }
    }

    /** How the one who is helped can show it. */
    public enum Showing {
        PHOTO,
        DRAWING,
        WORDS
    }

    /**
     * Something to do between two moments.
     *
     * @param day begins so many days after the first moment
     * @param discussedAt key of the moment at which the two talk about it
     * @param daily once a day, or once
     */
    public record Challenge(
            String key, int day, String discussedAt, Text title, Text what, boolean daily, Set<Showing> showing) {

        public Challenge {
            showing = Collections.unmodifiableSet(new TreeSet<>(showing));
        }
    }

    public Content {
        if (!Boolean.TRUE.equals(young)) young = null;
        training = List.copyOf(training);
        themes = List.copyOf(themes);
        qualities = List.copyOf(qualities);
        moments = List.copyOf(moments);
        challenges = List.copyOf(challenges);
        if (moments.isEmpty() || moments.getFirst().day() != 0)
            throw new IllegalArgumentException("the first moment of a programme is on day 0");
        for (var i = 1; i < moments.size(); i++)
            if (moments.get(i).day() < moments.get(i - 1).day())
                throw new IllegalArgumentException("moments come in the order of their days");
        var known = moments.stream().map(Moment::key).toList();
        if (Set.copyOf(known).size() < known.size()) throw new IllegalArgumentException("each moment has a key of its own");
        for (var challenge : challenges)
            if (!known.contains(challenge.discussedAt()))
                throw new IllegalArgumentException("a challenge is talked about at a moment of this programme");
    }

    /** For who asked for one time: the first moment, and what is talked about then. */
    public Content once() {
        var first = moments.getFirst();
        return new Content(
                name, about, forWhom, training, themes, qualities, List.of(first), null,
                challenges.stream().filter(challenge -> challenge.discussedAt().equals(first.key())).toList(),
                closing, young);
    }

    public boolean speaksToChildren() {
        return Boolean.TRUE.equals(young);
    }

    /** It ends with its last moment; otherwise people go on until they stop. */
    public boolean hasEnd() {
        return everyDays == null;
    }

    /** What this programme says of a moment; nothing for one that two people added themselves. */
    public Optional<Moment> moment(@Nullable String key) {
        return moments.stream().filter(moment -> moment.key().equals(key)).findFirst();
    }
}
