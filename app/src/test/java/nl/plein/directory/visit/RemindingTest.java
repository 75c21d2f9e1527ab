package nl.plein.directory.visit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.UUID;
import nl.plein.directory.PlaceId;
import nl.plein.people.OrganisationId;
import nl.plein.people.PersonId;
import org.junit.jupiter.api.Test;

class RemindingTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Test
    void fromFiveInTheAfternoonWhoComesTomorrowIsReminded() {
        assertThat(Reminding.upTo(at("2026-03-02T16:59"))).contains(at("2026-03-03T00:00").toInstant());
        assertThat(Reminding.upTo(at("2026-03-02T17:00"))).contains(at("2026-03-04T00:00").toInstant());
    }

    @Test
    void atNightNobodyIs() {
        assertThat(Reminding.upTo(at("2026-03-02T21:00"))).isEmpty();
        assertThat(Reminding.upTo(at("2026-03-02T07:59"))).isEmpty();
        assertThat(Reminding.upTo(at("2026-03-02T08:00"))).as("the machine stood still yesterday").isPresent();
    }

    @Test
    void beforeTheClocksChangeTomorrowIsStillTomorrow() {
        assertThat(Reminding.upTo(at("2026-03-28T17:00"))).contains(Instant.parse("2026-03-29T22:00:00Z"));
    }

    @Test
    void whoeverChoseAfterwardsKnowsItStill() {
        assertThat(Reminding.isWanted(visit("2026-03-03T10:00", "2026-03-02T16:59"), AMSTERDAM)).isTrue();
        assertThat(Reminding.isWanted(visit("2026-03-03T10:00", "2026-03-02T17:00"), AMSTERDAM)).isFalse();
    }

    private static ZonedDateTime at(String wall) {
        return LocalDateTime.parse(wall).atZone(AMSTERDAM);
    }

    private static Visit visit(String from, String setAt) {
        return new Visit(
                UUID.randomUUID(), new OrganisationId(UUID.randomUUID()), new PlaceId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()), "Annemiek", at(from).toInstant(), at(from).plusMinutes(30).toInstant(), "Ik",
                null, null, Locale.of("nl"), null, false, at(setAt).toInstant(), 0, null, null, null);
    }
}
