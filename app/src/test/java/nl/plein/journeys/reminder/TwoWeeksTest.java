package nl.plein.journeys.reminder;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import nl.plein.access.Keys;
import nl.plein.ground.Story;
import nl.plein.journeys.ContactMoments;
import nl.plein.journeys.Journey;
import nl.plein.journeys.Journey.Ending;
import nl.plein.journeys.JourneyId;
import nl.plein.journeys.Journeyers;
import nl.plein.journeys.Journeys;
import nl.plein.journeys.time.MoveMoment;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 600 pairs go through two weeks of four moments, on a clock that is moved an hour at a time. Two nodes send at the same
 * moment, and now and then one is stopped in the middle of a batch.
 */
class TwoWeeksTest extends Story {

    private static final int PAIRS = 600;
    private static final Duration STEP = Duration.ofHours(1);
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 4);

    /** On Monday at noon something changes for some pairs: between the second moment and the third. */
    private static final Instant CHANGE = Instant.parse("2026-03-09T11:00:00Z");

    @Autowired
    private ApplicationContext application;

    @Autowired
    private Journeys journeys;

    @Autowired
    private ContactMoments moments;

    @Autowired
    private MoveMoment moveMoment;

    @Autowired
    private Remind remind;

    @Autowired
    private SendReminders sendReminders;

    @Autowired
    private PlanReminders planReminders;

    @Autowired
    private Keys ring;

    @Autowired
    private TransactionTemplate transactions;

    private int lost;

    @Test
    void everyReminderGoesOnceAndNoneAfterACancellation() throws Exception {
        ManyJourneys.in(application, somebody, owner)
                .add(PAIRS, FIRST_DAY, clock, 0, 3, 7, 10);
        Map<JourneyId, Integer> expected = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        all().forEach(journey -> expected.put(journey.id(), expected(journey)));

        var end = FIRST_DAY.plusDays(13).atStartOfDay(clock.getZone()).toInstant();
        var step = 0;
        try (var nodes = Executors.newFixedThreadPool(2)) {
            for (var now = clock.instant(); now.isBefore(end); now = now.plus(STEP), step++) {
                clock.moveTo(now);
                if (isDeepNight(now)) continue;
                if (now.equals(CHANGE)) change(expected);
                if (step % 5 == 0) stoppedInTheMiddle();
                if (step % 2 == 0) bothNodes(nodes);
                else ring.onDuty(remind::remind);
            }
        }

        assertThat(differences(expected, sent())).isEmpty();
        assertThat(lost).as("reminders of which the transaction was lost").isPositive();
        assertThat(owner.count("post.letter")).isEqualTo(expected.values().stream().mapToInt(Integer::intValue).sum());
        assertThat(owner.count("journeys.reminder where sent_at is null and dropped_at is null")).isZero();
        assertThat(owner.jdbc().sql("select distinct why from journeys.reminder where why is not null").query(String.class).set())
                .containsExactlyInAnyOrder("MOVED", "CANNOT", "OVER");
        assertThat(owner.count("""
                journeys.reminder r join journeys.ending e on e.journey = (select m.journey from journeys.moment m where m.id = r.moment)
                where r.sent_at >= e.at""")).isZero();
        assertThat(owner.count("journeys.reminder where (sent_at at time zone 'Europe/Amsterdam')::time not between '08:00' and '21:00'"))
                .isZero();
    }

    /** Steps at nine, at ten and at seven show that nothing goes at night. */
    private boolean isDeepNight(Instant now) {
        var hour = now.atZone(clock.getZone()).getHour();
        return hour == 23 || hour < 7;
    }

    /** Of the last two moments, what becomes of them: by the number of the pair. */
    private void change(Map<JourneyId, Integer> expected) {
        var which = 0;
        for (var journey : all()) {
            var third = journey.moments().get(2);
            switch (which++ % 10) {
                case 0 -> {
                    journeys.end(journey.id(), new Ending(Ending.Why.STOPPED, clock.instant()), null);
                    expected.put(journey.id(), of(journey, 0) + of(journey, 1));
                }
                case 1 -> {
                    moveMoment.cannot(journey.id(), third.id(), Journeyers.helper(journey).person());
                    expected.merge(journey.id(), -of(journey, 2), Integer::sum);
                }
                case 2 -> {
                    // by mail they hear that it was moved; here only reminders are counted
                    moments.move(third, third.startsAt().plus(Duration.ofDays(1)), Journeyers.helper(journey).person(), clock.instant());
                }
                default -> {}
            }
        }
        owner.jdbc().sql("delete from post.letter where subject not like 'Herinnering%' and subject <> 'Hoe was het?'").update();
    }

    /** What a pair gets when nothing changes, counted with the fingers. */
    private int expected(Journey journey) {
        return of(journey, 0) + of(journey, 1) + of(journey, 2) + of(journey, 3);
    }

    /** Two the day before; two an hour before, unless that is before eight or after nine; one question. */
    private int of(Journey journey, int moment) {
        var hourBefore = journey.moments().get(moment).startsAt().atZone(clock.getZone()).toLocalTime().minusHours(1);
        var atNight = hourBefore.isBefore(LocalTime.of(8, 0)) || !hourBefore.isBefore(LocalTime.of(21, 0));
        return atNight ? 3 : 5;
    }

    private List<Journey> all() {
        return journeys.find(owner.jdbc().sql("select id from journeys.journey order by id").query(UUID.class).list().stream()
                        .map(JourneyId::new)
                        .toList()).stream()
                .sorted((a, b) -> a.id().value().compareTo(b.id().value()))
                .toList();
    }

    private static List<String> differences(Map<JourneyId, Integer> expected, Map<JourneyId, Integer> sent) {
        assertThat(sent.keySet()).isEqualTo(expected.keySet());
        return expected.keySet().stream()
                .filter(journey -> !expected.get(journey).equals(sent.get(journey)))
                .map(journey -> expected.get(journey) + " expected, " + sent.get(journey) + " sent")
                .toList();
    }

    private Map<JourneyId, Integer> sent() {
        return owner.jdbc().sql("select about from post.letter").query(UUID.class).list().stream()
                .collect(groupingBy(JourneyId::new)).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, letters -> letters.getValue().size()));
    }

    /** Its transaction is lost, as when the process is killed. */
    private void stoppedInTheMiddle() {
        ring.onDuty(() -> {
            planReminders.plan();
            assertThatThrownBy(() -> transactions.executeWithoutResult(_ -> {
                        lost += sendReminders.batch();
                        throw new Stopped();
                    }))
                    .isInstanceOf(Stopped.class);
        });
    }

    private static class Stopped extends RuntimeException {}

    private void bothNodes(ExecutorService nodes) throws InterruptedException, ExecutionException {
        var ready = new CountDownLatch(2);
        Runnable node = () -> {
            ready.countDown();
            try {
                ready.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            ring.onDuty(remind::remind);
        };
        var one = nodes.submit(node);
        var other = nodes.submit(node);
        one.get();
        other.get();
    }
}
