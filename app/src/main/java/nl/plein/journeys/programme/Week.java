package nl.plein.journeys.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A week of a programme as people read it: moments and challenges in the order in which they come. */
record Week(int number, List<Step> steps) {

    /**
     * Either a moment or a challenge.
     *
     * @param day as people count: the first moment is on day 1
     * @param moment when it is one
     * @param discussed challenges that two people talk about then
     * @param challenge when it is one
     * @param discussedAt when they talk about it
     */
    record Step(
            int day,
            Content.@Nullable Moment moment,
            List<Content.Challenge> discussed,
            Content.@Nullable Challenge challenge,
            Content.@Nullable Moment discussedAt) {}

    static List<Week> of(Content content) {
        var steps = new ArrayList<Step>();
        for (var moment : content.moments())
            steps.add(new Step(moment.day() + 1, moment, discussedAt(moment, content), null, null));
        for (var challenge : content.challenges())
            steps.add(new Step(
                    challenge.day() + 1, null, List.of(), challenge, content.moment(challenge.discussedAt()).orElseThrow()));
        // stable: on the same day a moment comes before the challenge that begins with it
        steps.sort(Comparator.comparingInt(Step::day));
        var weeks = new ArrayList<Week>();
        for (var step : steps) {
            var number = (step.day() - 1) / 7 + 1;
            if (weeks.isEmpty() || weeks.getLast().number() != number) weeks.add(new Week(number, new ArrayList<>()));
            weeks.getLast().steps().add(step);
        }
        return weeks;
    }

    private static List<Content.Challenge> discussedAt(Content.Moment moment, Content content) {
        return content.challenges().stream()
                .filter(challenge -> challenge.discussedAt().equals(moment.key()))
                .toList();
    }
}
