package nl.plein.access.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import nl.plein.access.Viewer;
import nl.plein.ground.Story;
import nl.plein.ground.TestDatabase;
import nl.plein.matching.Neighbours;
import nl.plein.needs.Entries;
import nl.plein.needs.EntryId;
import nl.plein.needs.MyLink;
import nl.plein.people.Memberships;
import nl.plein.people.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class LookStoryTest extends Story {

    private static final String LOG = "plein_log";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private VerifyLooks verifyLooks;

    @Autowired
    private Memberships memberships;

    @Autowired
    private Entries entries;

    @Autowired
    private MyLink myLink;

    @Autowired
    private JdbcClient jdbc;

    private Viewer coordinator;
    private EntryId sam;

    @BeforeEach
    void someNeighbours() {
        var neighbours = Neighbours.in(application);
        coordinator = neighbours.coordinator();
        sam = neighbours.asks("Sam", 30);
        neighbours.offers("Noor", 1);
    }

    @ParameterizedTest
    @EnumSource(JavaScript.class)
    void whoIsLookedAtReadsByWhomAndWhy(JavaScript javaScript) {
        var page = signIn(desktop(javaScript));
        page.navigate("/board/" + sam.value());

        var phone = phone(javaScript);
        phone.navigate(linkOfSam());
        phone.locator("text=Wie keek er naar mijn gegevens?").click();

        assertThat(phone.locator("main").innerText())
                .contains("Anneke", "De Buurtbond", "Zag in een lijst je voornaam", "Las alles wat je hebt ingevuld");
        axe(phone);
        screenshot(phone, "looks-" + javaScript);
    }

    @Test
    void everyNameInAListIsWrittenDownAndNoOther() {
        signIn(desktop()).navigate("/board");
        var seen = owner.jdbc().sql("""
                select p.given_name from access.look l, unnest(l.subjects) s (id), people.person p
                where p.id = s.id and l.what = 'PORTRAIT'
                """).query(String.class).set();
        assertThat(seen).containsExactlyInAnyOrder("Sam");
    }

    @Test
    void aPageThatFailsWritesDownNothing() {
        assertThat(signIn(desktop()).navigate("/board/" + UUID.randomUUID()).status()).isEqualTo(404);
        assertThat(owner.count("access.look where what = 'ENTRY'")).isZero();
    }

    @Test
    void aControllerReadsWhatTheirOwnPeopleSawAndACoordinatorDoesNot() {
        var page = signIn(desktop());
        page.navigate("/board/" + sam.value());
        assertThat(page.navigate("/looks").status()).isEqualTo(403);

        memberships.add(coordinator.person(), coordinator.roles().keySet().iterator().next(), Role.CONTROLLER);
        page.navigate("/looks");
        axe(page);
        screenshot(page, "looks-controller");
        page.locator("main a:has-text('Anneke')").click();
        page.waitForLoadState();
        assertThat(page.locator("main").innerText()).contains("Sam");
        axe(page);
        page.navigate("/looks");
        page.locator("main form button").click();
        page.waitForLoadState();
        assertThat(page.locator("main").innerText()).contains("De lijst is heel");
    }

    @Test
    void aLookTellsAsWhichOrganisationSomebodyActed() {
        look();
        var organisation = coordinator.roles().keySet().iterator().next().value();
        assertThat(owner.count("access.look where for_organisation = organisation and for_organisation = '" + organisation + "'"))
                .isEqualTo(3);
        owner.jdbc().sql("update access.look set for_organisation = gen_random_uuid() where number = 2").update();
        assertThat(verify()).containsOnly(Optional.of(2L));
        owner.jdbc().sql("update access.look set for_organisation = null where number = 2").update();
        assertThat(verify()).containsOnly(Optional.of(2L));
    }

    @Test
    void looksFromBeforeThatWasWrittenDownAreStillWhole() {
        look();
        owner.jdbc().sql("""
                insert into access.look (organisation, at, person, what, subjects, class, purpose, emergency)
                select organisation, at, person, what, subjects, class, purpose, emergency from access.look
                """).update();
        assertThat(owner.count("access.look where for_organisation is null")).isEqualTo(3);
        assertThat(verify()).containsOnly(Optional.empty());
    }

    @Test
    void aControllerReadsWhatTheirOwnPeopleSawOfOthers() {
        var elsewhere = somebody.anOrganisation();
        var dirk = somebody.whoCoordinates("dirk@example.org", elsewhere);
        memberships.add(dirk, elsewhere, Role.CONTROLLER);
        owner.jdbc().sql("""
                insert into access.look (organisation, at, person, what, subjects, class, purpose, emergency, for_organisation)
                values (:ours, now(), :dirk, 'ENTRY', array[:sam]::uuid[], 3, 'HELP', false, :elsewhere)
                """)
                .param("ours", coordinator.roles().keySet().iterator().next().value())
                .param("dirk", dirk.value())
                .param("sam", entries.find(sam).orElseThrow().person().value())
                .param("elsewhere", elsewhere.value())
                .update();
        var page = signIn(desktop(), "dirk@example.org");
        page.navigate("/looks/" + elsewhere.value() + "/" + dirk.value());
        assertThat(page.locator("main").innerText()).contains("Las alles wat je hebt ingevuld").doesNotContain("Sam");
    }

    @Test
    void theApplicationCannotChangeWhatWasWritten() {
        look();
        for (var sql : new String[] {
            "update access.look set what = 'EXPORT'", "delete from access.look", "truncate access.look",
            "update access.look_anchor set number = 0", "insert into access.look_anchor values (gen_random_uuid(), 0, '')",
            "insert into access.look select * from access.look", "set role " + LOG
        })
            assertThatThrownBy(() -> jdbc.sql(sql).update()).as(sql).isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining("permission denied");
        assertThat(verify()).containsOnly(Optional.empty());
    }

    @Test
    void theRoleOfTheLogMayAddALookAndNothingElse() throws SQLException {
        look();
        var organisation = owner.jdbc().sql("select distinct organisation::text from access.look").query(String.class).single();
        try (var connection = owner.connect(); var log = connection.createStatement()) {
            connection.setAutoCommit(false);
            log.execute("select set_config('plein.organisations', '" + organisation + "', true)");
            log.execute("set local role " + LOG);
            for (var sql : new String[] {
                "select * from access.look", "update access.look set what = 'EXPORT'", "delete from access.look",
                "truncate access.look", "select * from access.look_anchor", "update access.look_anchor set number = 0",
                "select * from people.person", "select * from access.code_app", "create table access.mine ()"
            }) {
                var before = connection.setSavepoint();
                assertThatThrownBy(() -> log.execute(sql)).as(sql).hasMessageContaining("permission denied");
                connection.rollback(before);
            }
            assertThat(log.executeUpdate("""
                    insert into access.look (organisation, at, person, what, subjects, class, purpose, emergency)
                    values ('%s', now(), gen_random_uuid(), 'ENTRY', array[gen_random_uuid()], 3, 'help', false)
                    """.formatted(organisation))).isOne();
            connection.commit();
        }
        assertThat(owner.count("access.look")).isEqualTo(4);
        assertThat(verify()).containsOnly(Optional.empty());
    }

    @Test
    void nobodyConnectsAsTheRoleOfTheLogOrWorksAsIt() {
        assertThat(owner.jdbc().sql("""
                select rolcanlogin or rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = :log
                """).param("log", LOG).query(Boolean.class).single()).isFalse();
        assertThat(owner.jdbc().sql("select pg_has_role(:application, :log, 'member')")
                .param("application", TestDatabase.APPLICATION).param("log", LOG).query(Boolean.class).single()).isFalse();
    }

    @Test
    void anEditedLookIsFound() {
        look();
        owner.jdbc().sql("update access.look set person = gen_random_uuid() where number = 2").update();
        assertThat(verify()).containsOnly(Optional.of(2L));
    }

    @Test
    void aDeletedLookIsFound() {
        look();
        owner.jdbc().sql("delete from access.look where number = 2").update();
        assertThat(verify()).containsOnly(Optional.of(2L));
    }

    @Test
    void looksInAnotherOrderAreFound() {
        look();
        owner.jdbc().sql("update access.look set number = -number where number in (1, 2)").update();
        owner.jdbc().sql("update access.look set number = 3 + number where number in (-1, -2)").update();
        assertThat(verify()).containsOnly(Optional.of(1L));
    }

    @Test
    void aTailThatWasCutOffIsFound() {
        look();
        owner.jdbc().sql("delete from access.look where number >= 2").update();
        assertThat(verify()).containsOnly(Optional.of(2L));
        owner.jdbc().sql("delete from access.look").update();
        assertThat(verify()).containsOnly(Optional.of(1L));
    }

    @Test
    void aLogWithoutItsAnchorIsFound() {
        look();
        owner.jdbc().sql("delete from access.look_anchor").update();
        assertThat(verify()).containsOnly(Optional.of(4L));
    }

    @Test
    void whatWasKeptLongEnoughIsCutOffAndTheRestIsStillProven() {
        lookAt("2020-05-01T10:00:00Z");
        lookAt("2020-06-01T10:00:00Z");
        look(5);

        jobs.run("access-remove-expired");
        assertThat(owner.count("access.look")).isEqualTo(3);
        assertThat(verify()).containsOnly(Optional.empty());
        jobs.run("access-remove-expired");
        assertThat(verify()).containsOnly(Optional.empty());

        owner.jdbc().sql("delete from access.look where number = 3").update();
        assertThat(verify()).containsOnly(Optional.of(3L));
    }

    @Test
    void nobodyCutsOffWhatIsYoungerThanAYear() {
        // the database asks its own clock, which nobody moves
        lookAt("now");
        assertThat(jdbc.sql("select access.cut_looks('2100-01-01')").query(Integer.class).single()).isZero();
        assertThat(verify()).containsOnly(Optional.empty());
        assertThatThrownBy(() -> jdbc.sql("update access.look_beginning set number = 9").update())
                .hasStackTraceContaining("permission denied");
    }

    private void lookAt(String at) {
        owner.jdbc().sql("""
                insert into access.look (organisation, at, person, what, subjects, class, purpose, emergency)
                values (:organisation, :at::timestamptz, :person, 'ENTRY', array[:person], 3, 'help', false)
                """)
                .param("organisation", coordinator.roles().keySet().iterator().next().value())
                .param("at", at)
                .param("person", coordinator.person().value())
                .update();
    }

    /** Three looks. */
    private void look() {
        look(3);
    }

    /** Three looks, which makes so many. */
    private void look(int inAll) {
        var page = signIn(desktop());
        page.navigate("/board/" + sam.value());
        assertThat(owner.count("access.look")).isEqualTo(inAll);
        assertThat(verify()).containsOnly(Optional.empty());
    }

    private Collection<Optional<Long>> verify() {
        return verifyLooks.all().values();
    }

    private String linkOfSam() {
        var entry = entries.find(sam).orElseThrow();
        return myLink.to(entry, entry.person());
    }

    private Page signIn(Page page) {
        signIn(page, Neighbours.COORDINATOR).waitForLoadState();
        return page;
    }
}
