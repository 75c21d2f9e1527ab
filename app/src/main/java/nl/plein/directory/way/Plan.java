package nl.plein.directory.way;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Makes some first steps out of what was found: a talk first, at most one of each kind after it, in the order in which people
 * take them. It gets no provider and no money, keeps the order of the search among what fits as well, and knows no clock: the
 * same answers and the same candidates give the same steps.
 */
final class Plan {

    /** A talk further away than this is no first step when there is a nearer one at another hour. */
    private static final double NEAR = 10;

    private Plan() {}

    static List<Step> of(Answers answers, Candidates found) {
        var steps = new ArrayList<Step>();
        talk(answers, found).ifPresent(steps::add);
        // who has to arrange something has no head for a course before that is done
        if (answers.help().contains(Help.ARRANGE)) add(steps, Step.Kind.SERVICE, answers, found);
        if (answers.wants(Help.LEARN)) add(steps, Step.Kind.COURSE, answers, found);
        if (answers.wants(Help.MEET)) add(steps, Step.Kind.ACTIVITY, answers, found);
        if (answers.help().isEmpty()) add(steps, Step.Kind.SERVICE, answers, found);
        if (answers.wants(Help.SOMEBODY)) steps.add(Step.helper(found.helper()));
        return List.copyOf(steps);
    }

    private static Optional<Step> talk(Answers answers, Candidates found) {
        var talks = found.talks().stream().filter(spot -> !answers.not().contains(spot.place())).toList();
        return talks.stream()
                .filter(spot -> spot.kilometres() == null || spot.kilometres() <= NEAR)
                .filter(spot -> Fit.isOpenThen(answers, spot.content()))
                .findFirst()
                .or(() -> talks.stream().findFirst())
                .map(spot -> Step.to(Step.Kind.TALK, spot.place()));
    }

    private static void add(List<Step> steps, Step.Kind kind, Answers answers, Candidates found) {
        offer(kind, answers, found.offers()).ifPresent(steps::add);
    }

    /** The best one of a kind that somebody can do and did not throw away. */
    private static Optional<Step> offer(Step.Kind kind, Answers answers, List<Candidate> offers) {
        return offers.stream()
                .filter(one -> one.content().kind().name().equals(kind.name()))
                .filter(one -> !answers.not().contains(one.listing()))
                .filter(one -> Fit.isPossible(answers, one.content()))
                .min(Comparator.comparingInt(Candidate::tier)
                        .thenComparing(one -> Fit.liked(answers, one.content()), Comparator.reverseOrder()))
                .map(one -> Step.to(kind, one.listing()));
    }

    /** Another one in place of a step that somebody threw away: what a new plan has of its kind, if it has any. */
    static Optional<Step> another(Step.Kind kind, Answers answers, Candidates found) {
        return kind == Step.Kind.TALK ? talk(answers, found) : offer(kind, answers, found.offers());
    }
}
