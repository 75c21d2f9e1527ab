package nl.plein.access.kept;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import nl.plein.people.NewDetails;
import nl.plein.people.People;
import nl.plein.people.PersonId;
import nl.plein.post.Post;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the modules below this one keep, which cannot know it: people and letters. */
@Configuration(proxyBeanMethods = false)
class KindsBelow {

    private static final int AT_ONCE = 1000;

    /** Whoever came in the last day may be at the beginning of something. */
    private static final Duration JUST_HERE = Duration.ofDays(1);

    @Bean
    KindOfRecord kindOfLetter(Post post) {
        return new KindOfRecord("letters", KindOfRecord.Owner.ORGANISATION, "post", Set.of("letter"), post::forget);
    }

    @Bean
    KindOfRecord kindOfPerson(People people, MyData myData, Clock clock) {
        return new KindOfRecord(
                "persons",
                KindOfRecord.Owner.ORGANISATION,
                "people",
                Set.of("person", "known", "membership"),
                before -> forgetWhomNobodyNeeds(people, myData, clock.instant().minus(JUST_HERE))
                        + people.removeShells(before));
    }

    @Bean
    KindOfRecord kindOfNewDetails(NewDetails newDetails) {
        return new KindOfRecord(
                "new-details", KindOfRecord.Owner.WRITER, "people", Set.of("new_details"), newDetails::removeAskedBefore);
    }

    /** Somebody who asks, helps, arranges and works nowhere any more, like a parent whom another parent took the place of. */
    private static int forgetWhomNobodyNeeds(People people, MyData myData, Instant moment) {
        var forgotten = 0;
        @Nullable PersonId last = null;
        while (true) {
            var some = people.hereSince(moment, last, AT_ONCE);
            if (some.isEmpty()) return forgotten;
            forgotten += myData.forgetUnneeded(some);
            last = some.getLast();
        }
    }
}
