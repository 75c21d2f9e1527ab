package nl.plein.access.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import nl.plein.ground.EndsOn;
import nl.plein.ground.Story;
import nl.plein.people.Memberships;
import nl.plein.people.People;
import nl.plein.people.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What the night does. */
class RemoveExpiredTest extends Story {

    @Autowired
    private Terms terms;

    @Autowired
    private Removals removals;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private People people;

    @Autowired
    private Memberships memberships;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void oneKindThatFailsIsPutBackAndKeepsNoOtherFromGoing() {
        var person = people.register(somebody.anOrganisation(), "Sam", "sam@example.org", null, "nl");
        var fails = kind("drafts", () -> {
            people.erase(person);
            throw new IllegalStateException("Sam");
        });
        var works = kind("runs", () -> 3);

        new RemoveExpired(List.of(fails, works), terms, removals, transactions).all();

        assertThat(people.find(person)).isPresent();
        assertThat(removals.since(LocalDate.EPOCH))
                .extracting(Removals.Removal::kind, Removals.Removal::removed, Removals.Removal::failed)
                .containsExactly(
                        tuple("drafts", 0, true),
                        tuple("runs", 3, false));
    }

    @Test
    void aNightMayBeRepeated() {
        var many = new int[] {2};
        var night = new RemoveExpired(List.of(kind("runs", () -> many[0]--)), terms, removals, transactions);
        night.all();
        night.all();
        assertThat(removals.since(LocalDate.EPOCH)).extracting(Removals.Removal::removed).containsExactly(3);
    }

    @Test
    void whomNobodyNeedsIsForgottenAndTheEmptyShellGoesYearsLater() {
        var organisation = somebody.anOrganisation();
        var anneke = somebody.whoCoordinates("anneke@example.org", organisation);
        var parent = people.register(organisation, "Bo", "bo@example.org", null, "nl");
        jobs.run("access-remove-expired");
        assertThat(people.find(parent)).as("who came today may be at the beginning of something").isPresent();

        clock.advance(Duration.ofDays(2));
        jobs.run("access-remove-expired");
        assertThat(people.find(parent)).isEmpty();
        assertThat(people.find(anneke)).isPresent();
        assertThat(owner.count("people.person")).isEqualTo(2);

        clock.advance(Duration.ofDays(6 * 365));
        jobs.run("access-remove-expired");
        assertThat(owner.count("people.person")).isEqualTo(1);
        assertThat(jdbc.sql("delete from people.person").update()).as("the application itself removes nobody").isZero();
    }

    @Test
    @EndsOn("Wat wij bewaren, en hoe lang")
    void everybodyReadsWhatIsKeptAndWhoAdministersWhatTheNightsRemoved() {
        var organisation = somebody.anOrganisation();
        var ada = somebody.whoCoordinates("ada@example.org", organisation);
        removals.note("drafts", 12);

        var phone = phone(JavaScript.OFF);
        phone.navigate("/kept");
        assertThat(phone.locator("main").innerText())
                .contains("Formulieren die nog niet af zijn", "Tot 7 dagen na het laatste", "Tot 5 jaar na het kijken")
                .doesNotContain("Wat er is gewist", "12 gewist");
        axe(phone);
        screenshot(phone, "kept");

        memberships.add(ada, organisation, Role.ADMINISTRATOR);
        var page = signIn(desktop(), "ada@example.org");
        page.navigate("/kept");
        assertThat(page.locator("main").innerText()).contains("12 gewist");
        axe(page);
        screenshot(page, "kept-administrator");
    }

    private interface Removing {
        int remove();
    }

    private static KindOfRecord kind(String key, Removing removing) {
        return new KindOfRecord(key, KindOfRecord.Owner.ALLIANCE, "needs", Set.of(), _ -> removing.remove());
    }
}
