package nl.plein.access.look;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Optional;
import nl.plein.ground.EndsOn;
import nl.plein.access.Viewer;
import nl.plein.ground.Story;
import nl.plein.ground.TestDatabase;
import nl.plein.matching.Neighbours;
import nl.plein.needs.EntryId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log of looks as a chain: who may add to it, and what was tampered with is found. */
class LookChainTest extends Story {

    private static final String LOG = "plein_log";

    @Autowired
    private ApplicationContext application;

    @Autowired
    private VerifyLooks verifyLooks;

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

    @Test
    @EndsOn("Sam vraagt: Hulp bij huiswerk")
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
    @EndsOn("Sam vraagt: Hulp bij huiswerk")
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
    @EndsOn("Sam vraagt: Hulp bij huiswerk")
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
    @EndsOn("Sam vraagt: Hulp bij huiswerk")
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
    @EndsOn("Sam vraagt: Hulp bij huiswerk")
    void anEditedLookIsFound() {
        look();
        owner.jdbc().sql("update access.look set person = gen_random_uuid() where number = 2").update();
        assertThat(verify()).containsOnly(Optional.of(2L));
    }

    @Test
    @EndsOn("Sam vraagt: Hulp bij huiswerk")
    void aDeletedLookIsFound() {
        look();
        owner.jdbc().sql("delete from access.look where number = 2").update();
        assertThat(verify()).containsOnly(Optional.of(2L));
    }

    @Test
    @EndsOn("Sam vraagt: Hulp bij huiswerk")
    void looksInAnotherOrderAreFound() {
        look();
        owner.jdbc().sql("update access.look set number = -number where number in (1, 2)").update();
        owner.jdbc().sql("update access.look set number = 3 + number where number in (-1, -2)").update();
        assertThat(verify()).containsOnly(Optional.of(1L));
    }

    @Test
    @EndsOn("Sam vraagt: Hulp bij huiswerk")
    void aTailThatWasCutOffIsFound() {
        look();
        owner.jdbc().sql("delete from access.look where number >= 2").update();
        assertThat(verify()).containsOnly(Optional.of(2L));
        owner.jdbc().sql("delete from access.look").update();
        assertThat(verify()).containsOnly(Optional.of(1L));
    }

    @Test
    @EndsOn("Sam vraagt: Hulp bij huiswerk")
    void aLogWithoutItsAnchorIsFound() {
        look();
        owner.jdbc().sql("delete from access.look_anchor").update();
        assertThat(verify()).containsOnly(Optional.of(4L));
    }

    @Test
    @EndsOn("Sam vraagt: Hulp bij huiswerk")
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
        var page = signIn(desktop(), Neighbours.COORDINATOR);
        page.waitForLoadState();
        page.navigate("/board/" + sam.value());
        assertThat(owner.count("access.look")).isEqualTo(inAll);
        assertThat(verify()).containsOnly(Optional.empty());
    }

    private Collection<Optional<Long>> verify() {
        return verifyLooks.all().values();
    }
}
