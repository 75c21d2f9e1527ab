package nl.plein.directory.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import nl.plein.access.Keys;
import nl.plein.directory.Day;
import nl.plein.directory.Place;
import nl.plein.directory.Places;
import nl.plein.directory.SomeDirectory;
import nl.plein.directory.visit.talk.FreeMoment;
import nl.plein.directory.visit.talk.Moments;
import nl.plein.directory.visit.talk.TalkTime;
import nl.plein.directory.visit.talk.TalkTimes;
import nl.plein.ground.Story;
import nl.plein.people.OrganisationId;
import nl.plein.shared.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One guide talks with one at a time. */
class BookVisitTest extends Story {

    @Autowired
    private ApplicationContext application;

    @Autowired
    private BookVisit bookVisit;

    @Autowired
    private ChangeVisit changeVisit;

    @Autowired
    private Visits visits;

    @Autowired
    private TalkTimes talkTimes;

    @Autowired
    private Places places;

    @Autowired
    private Moments moments;

    @Autowired
    private Keys duty;

    private OrganisationId organisation;
    private Place library;
    private FreeMoment first;

    @BeforeEach
    void aLibraryWhereSomebodySits() {
        organisation = somebody.anOrganisation();
        var guide = somebody.whoCoordinates("anneke@bieb.example", organisation);
        library = places.find(SomeDirectory.in(application).place(organisation, "{\"name\":\"Bibliotheek\"}")).orElseThrow();
        talkTimes.keep(new TalkTime(
                UUID.randomUUID(), organisation, library.id(), guide, "Anneke", Day.TU, LocalTime.of(10, 0), LocalTime.of(12, 0),
                30, LocalDate.parse("2026-01-01"), null));
        first = moments.free(library).getFirst();
    }

    @Test
    void ofManyAtTheSameMomentExactlyOneGetsIt() throws Exception {
        var tries = new ArrayList<Callable<Outcome<Visit>>>();
        for (var number = 0; number < 6; number++)
            tries.add(() -> duty.onDuty(() -> bookVisit.book(library, first.key(), caller(), UUID.randomUUID())));
        try (var together = Executors.newFixedThreadPool(6)) {
            var outcomes = new ArrayList<Outcome<Visit>>();
            for (var each : together.invokeAll(tries)) outcomes.add(each.get());
            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes).filteredOn(new Outcome.Refused<Visit>("visit.taken")::equals).hasSize(5);
        }
        assertThat(owner.count("directory.visit")).isEqualTo(1);
    }

    /** Whatever the code does: also when talks became longer after somebody booked. */
    @Test
    void theDatabaseLetsNobodyInBesideSomebodyElse() {
        assertThat(visits.add(caller().comes(first, clock.instant()), UUID.randomUUID())).isTrue();
        var longer = new FreeMoment(first.time(), first.from().minusSeconds(600), first.to().plusSeconds(600));
        assertThat(visits.add(caller().comes(longer, clock.instant()), UUID.randomUUID())).isFalse();
        var next = new FreeMoment(first.time(), first.to(), first.to().plusSeconds(1800));
        assertThat(visits.add(caller().comes(next, clock.instant()), UUID.randomUUID())).isTrue();
    }

    @Test
    void aFormThatIsSentTwiceIsOneVisit() {
        var form = UUID.randomUUID();
        var once = visit(bookVisit.book(library, first.key(), caller(), form));
        assertThat(visit(bookVisit.book(library, first.key(), caller(), form)).id()).isEqualTo(once.id());
        assertThat(owner.count("directory.visit")).isEqualTo(1);
        assertThat(mailbox.lettersTo("uil@example.org")).hasSize(1);
    }

    @Test
    void whoeverMovesToAMomentThatIsTakenKeepsTheirOwn() {
        var mine = visit(bookVisit.book(library, first.key(), caller(), UUID.randomUUID()));
        var second = moments.free(library).getFirst();
        bookVisit.book(library, second.key(), caller(), UUID.randomUUID());
        assertThat(changeVisit.move(mine, library, second.key())).isEqualTo(new Outcome.Refused<Visit>("visit.taken"));
        var still = visits.find(mine.id()).orElseThrow();
        assertThat(still.from()).isEqualTo(first.from());
        assertThat(still.isComing(clock.instant())).isTrue();
        changeVisit.cancel(mine);
        assertThat(moments.free(library).getFirst()).as("free again").isEqualTo(first);
    }

    @Test
    void aMonthAfterTheTalkNothingIsLeft() {
        var mine = visit(bookVisit.book(library, first.key(), caller(), UUID.randomUUID()));
        assertThat(visits.forget(mine.to())).isZero();
        assertThat(visits.forget(mine.to().plusSeconds(1))).isEqualTo(1);
    }

    private static Caller caller() {
        return new Caller("Uil", "uil@example.org", null, Locale.of("nl"), null, false);
    }

    private static Visit visit(Outcome<Visit> outcome) {
        return ((Outcome.Done<Visit>) outcome).value();
    }
}
