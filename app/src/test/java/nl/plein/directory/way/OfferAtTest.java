package nl.plein.directory.way;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import nl.plein.people.Role;
import org.junit.jupiter.api.Test;

/** When somebody is told something, and until when a guide may look. */
class OfferAtTest {

    private static final ZoneId HERE = ZoneId.of("Europe/Amsterdam");

    @Test
    void itIsEveningOnTheClockAlsoWhenThatWasPutBack() {
        var before = ZonedDateTime.of(2026, 10, 24, 23, 50, 0, 0, HERE);
        assertThat(OfferAt.TOMORROW.after(before).atZone(HERE)).hasToString("2026-10-25T18:30+01:00[Europe/Amsterdam]");
        assertThat(OfferAt.WEEK.after(before).atZone(HERE).toLocalTime()).isEqualTo(LocalTime.of(18, 30));
        assertThat(OfferAt.MONTH.after(before.withMonth(1).withDayOfMonth(31)).atZone(HERE).toLocalDate()).hasToString("2026-02-28");
        assertThat(OfferAt.NEVER.after(before)).isNull();
    }

    @Test
    void atNightNobodyIsTold() {
        assertThat(OfferAt.isNight(LocalTime.of(7, 59))).isTrue();
        assertThat(OfferAt.isNight(LocalTime.of(18, 30))).isFalse();
        assertThat(OfferAt.isNight(LocalTime.of(21, 0))).isTrue();
    }

    @Test
    void aGuideSeesNothingThatNobodyAskedThemToSee() {
        var organisation = new OrganisationId(UUID.randomUUID());
        var guide = viewer(organisation, Role.COORDINATOR);
        var now = Instant.parse("2026-11-22T12:00:00Z");
        var today = LocalDate.of(2026, 11, 22);
        var way = new Way(UUID.randomUUID(), organisation, guide.person(), Answers.of(""), "nl", null, null, null, null, null);
        assertThat(Beside.maySee(guide, way, now, today)).isFalse();
        assertThat(Beside.maySee(guide, way.followedUntil(today), now, today)).isTrue();
        assertThat(Beside.maySee(guide, way.followedUntil(today), now, today.plusDays(1))).isFalse();
        var followed = way.followedUntil(today);
        assertThat(Beside.maySee(viewer(organisation, Role.COORDINATOR), followed, now, today)).as("a colleague").isFalse();
        assertThat(Beside.maySee(viewer(organisation, Role.PROFESSIONAL), followed, now, today)).isFalse();
        assertThat(Beside.maySee(new Viewer(guide.person(), Map.of()), followed, now, today)).isFalse();
    }

    private static Viewer viewer(OrganisationId organisation, Role role) {
        return new Viewer(new PersonId(UUID.randomUUID()), Map.of(organisation, Set.of(role)));
    }
}
