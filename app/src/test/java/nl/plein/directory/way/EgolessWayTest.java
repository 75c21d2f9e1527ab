package nl.plein.directory.way;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import nl.plein.directory.ListingContent;
import nl.plein.directory.search.Asked;
import nl.plein.directory.search.SomeIndex;
import org.junit.jupiter.api.Test;

/** Steps serve who takes them: whoever offers something cannot become a step by being somebody. */
class EgolessWayTest {

    private static final List<String> SUBJECTS = List.of("geld", "taal", "werk");
    private static final List<String> EVENTS = List.of("baan-kwijt", "burn-out");
    private static final List<String> FLAGS = List.of("\"alone\":true", "\"together\":true", "\"read\":true", "\"devices\":[\"PHONE\"]");

    @Test
    void permutingWhoOffersChangesNoStep() {
        var random = new Random(5);
        var changed = 0;
        for (var round = 0; round < 25; round++) {
            var offers = offers(random);
            var names = new ArrayList<String>();
            for (var one = 0; one < offers.size(); one++) names.add("Initiatief " + one);
            var before = index(names, offers);
            Collections.shuffle(names, random);
            var after = index(names, offers);
            for (var subject : SUBJECTS)
                for (var event : EVENTS) {
                    var answers = Answers.of("event=%s&subject=%s&having=%s&company=%s".formatted(
                            event, subject, Having.values()[random.nextInt(3)], Company.values()[random.nextInt(2)]));
                    var steps = steps(before, answers);
                    assertThat(steps(after, answers)).isEqualTo(steps);
                    changed += steps.size();
                }
        }
        assertThat(changed).as("there were steps to compare").isGreaterThan(300);
    }

    private static List<String> offers(Random random) {
        var offers = new ArrayList<String>();
        for (var one = 0; one < 25; one++)
            offers.add("{\"kind\":\"%s\",\"name\":\"Iets %d\",\"subjects\":[\"%s\"],\"events\":[\"%s\"],%s}".formatted(
                    ListingContent.Kind.values()[random.nextInt(3)], one, SUBJECTS.get(random.nextInt(3)),
                    EVENTS.get(random.nextInt(2)), FLAGS.get(random.nextInt(4))));
        return offers;
    }

    private static SomeIndex index(List<String> initiatives, List<String> offers) {
        var some = new SomeIndex();
        for (var one = 0; one < offers.size(); one++)
            some.listing("offer " + one, offers.get(one), SomeIndex.NOW, initiatives.get(one));
        return some.build();
    }

    private static List<Step> steps(SomeIndex index, Answers answers) {
        var found = new ArrayList<Candidate>();
        for (var kind : ListingContent.Kind.values())
            for (var asked : LookFor.tiers(answers, kind, null))
                for (var listing : index.best(asked, 30))
                    found.add(new Candidate(listing.id().value(), listing.content(), 0));
        return Plan.of(answers, new Candidates(List.of(), found, ""));
    }
}
