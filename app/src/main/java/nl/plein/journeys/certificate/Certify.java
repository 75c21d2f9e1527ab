package nl.plein.journeys.certificate;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Moment;
import nl.plein.journeys.Participant;
import nl.plein.journeys.programme.Programmes;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Adds up what a helper did, as it was written down after each talk. */
@Component
class Certify {

    private final Certificates certificates;
    private final Programmes programmes;
    private final Clock clock;

    Certify(Certificates certificates, Programmes programmes, Clock clock) {
        this.certificates = certificates;
        this.programmes = programmes;
        this.clock = clock;
    }

    /** What would be on it; empty as long as no talk happened. */
    Optional<Certificate> draft(Journey journey, Participant helper, String name) {
        var talks = journey.moments().stream().filter(Moment::happened).toList();
        if (talks.isEmpty()) return Optional.empty();
        return Optional.of(new Certificate(
                Code.draw(),
                helper.id(),
                helper.person(),
                journey.organisation(),
                name,
                programmes.of(journey).name(),
                talks.size(),
                talks.stream().mapToInt(Certify::minutes).sum(),
                day(talks.getFirst().startsAt()),
                day(talks.getLast().startsAt()),
                clock.instant()));
    }

    /** One that says the same keeps its code; after more talks, or with another name, it gets a new one. */
    @Transactional
    void make(Certificate draft, Participant helper) {
        var made = certificates.of(helper);
        if (made.filter(before -> saysTheSame(before, draft)).isEmpty()) certificates.put(draft);
    }

    private static boolean saysTheSame(Certificate one, Certificate other) {
        return one.name().equals(other.name()) && one.talks() == other.talks() && one.minutes() == other.minutes();
    }

    private static int minutes(Moment talk) {
        return talk.outcome() instanceof Moment.Outcome.Happened happened ? happened.minutes() : 0;
    }

    private LocalDate day(Instant moment) {
        return moment.atZone(clock.getZone()).toLocalDate();
    }
}
